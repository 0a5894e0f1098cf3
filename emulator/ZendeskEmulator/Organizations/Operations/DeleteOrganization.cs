using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>DELETE /api/v2/organizations/{id}: 204. Its members leave the organization.</summary>
internal static class DeleteOrganization
{
    public static Outcome<Organization> Handle(RequestContext request, in AccountWrite write) =>
        write.Get<OrganizationCollection>().Find(request.Id) is { } organization ? Delete(write, organization) : Errors.RecordNotFound;

    /// <summary>Deletes an organization, for this call and for the bulk call.</summary>
    public static Outcome<Organization> Delete(in AccountWrite write, Organization organization)
    {
        foreach (var membership in write.Get<Records<OrganizationMembership>>().Of(OrganizationMembership.Organization, organization.Id))
        {
            UserChanges.Leave(write, membership);
        }
        write.Remove(organization);
        return organization;
    }
}
