using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>PUT /api/v2/organizations/{id}</summary>
internal static class UpdateOrganization
{
    public static Response Handle(RequestContext request, in AccountWrite write, OrganizationInput input)
    {
        var id = request.Id;
        if (write.Get<OrganizationCollection>().Find(id) is not { } organization)
        {
            return Errors.RecordNotFound;
        }
        return request.Limits().Take(OrganizationLimits.Updates, id)
            ?? OrganizationSaving.Save(write, organization, request.Caller.Role == CallerRole.Admin ? input : input.NotesOnly());
    }
}
