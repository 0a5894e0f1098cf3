using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>POST /api/v2/organizations: 201 with Location; a taken name is 422.</summary>
internal static class CreateOrganization
{
    public static Response Handle(RequestContext request)
    {
        if (OrganizationInput.Read(request, "organizations/create", out var input) is { } badBody)
        {
            return badBody;
        }
        using var write = request.BeginWrite();
        return OrganizationSaving.Save(write, null, input);
    }
}
