using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>POST /api/v2/organizations: 201 with Location, or 422 for a taken name.</summary>
internal static class CreateOrganization
{
    public static Outcome<Organization> Handle(RequestContext request, in AccountWrite write, OrganizationInput input) =>
        OrganizationSaving.Save(write, null, input);
}
