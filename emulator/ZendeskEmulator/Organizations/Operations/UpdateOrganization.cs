using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>PUT /api/v2/organizations/{id}</summary>
internal static class UpdateOrganization
{
    private const string Action = "organizations/update";

    public static Response Handle(RequestContext request)
    {
        if (request.ReadId(0, Action, out var id) is { } badId)
        {
            return badId;
        }
        if (OrganizationInput.Read(request, Action, out var input) is { } badBody)
        {
            return badBody;
        }
        using var write = request.BeginWrite();
        if (write.Get<OrganizationCollection>().Find(id) is not { } organization)
        {
            return Errors.RecordNotFound;
        }
        return request.Limits().Take(OrganizationLimits.Updates, id)
            ?? OrganizationSaving.Save(write, organization, request.Caller.Role == CallerRole.Admin ? input : input.NotesOnly());
    }
}
