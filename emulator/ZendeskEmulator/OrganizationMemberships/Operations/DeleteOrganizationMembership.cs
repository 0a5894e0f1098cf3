using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>DeleteOrganizationMembership, DeleteUserOrganizationMembership and UnassignOrganization: 204.</summary>
internal static class DeleteOrganizationMembership
{
    public static Outcome<OrganizationMembership> Handle(RequestContext request, in AccountWrite write) =>
        MembershipInPath.Find(request) is { } membership ? Delete(request.Caller, write, membership) : Errors.RecordNotFound;

    /// <summary>DELETE /api/v2/users/{user_id}/organizations/{organization_id}</summary>
    public static Outcome<OrganizationMembership> Unassign(RequestContext request, in AccountWrite write)
    {
        var userId = request.PathId(0);
        var organizationId = request.PathId(1);
        var memberships = write.Get<OrganizationMembershipCollection>().OfUser(userId);
        return Array.Find(memberships, membership => membership.OrganizationId == organizationId) is { } found
            ? Delete(request.Caller, write, found)
            : Errors.RecordNotFound;
    }

    /// <summary>Deletes a membership: for these calls, and for one of many.</summary>
    public static Outcome<OrganizationMembership> Delete(Caller caller, in AccountWrite write, OrganizationMembership membership)
    {
        if (write.Get<UserCollection>().Find(membership.UserId) is not { } user)
        {
            return Errors.RecordNotFound;
        }
        if (!UserRights.MayChange(caller, user))
        {
            return Errors.Forbidden;
        }
        var draft = new OrganizationMembershipDraft(user.Id, write.Get<OrganizationMembershipCollection>().OfUser(user.Id));
        draft.Remove(write, membership);
        OrganizationMembershipChange.Put(write, user, draft);
        return membership;
    }
}
