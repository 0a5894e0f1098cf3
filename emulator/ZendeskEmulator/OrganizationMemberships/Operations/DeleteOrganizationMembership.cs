using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>DeleteOrganizationMembership, DeleteUserOrganizationMembership and UnassignOrganization: 204.</summary>
internal static class DeleteOrganizationMembership
{
    private const string Action = "organization_memberships/destroy";

    public static Response Handle(RequestContext request)
    {
        using var write = request.BeginWrite();
        return MembershipInPath.Find(request, Action, out var membership) ?? Delete(request.Caller, write, membership);
    }

    /// <summary>DELETE /api/v2/users/{user_id}/organizations/{organization_id}</summary>
    public static Response Unassign(RequestContext request)
    {
        if (request.ReadIds(Action, out var userId, out var organizationId) is { } badId)
        {
            return badId;
        }
        using var write = request.BeginWrite();
        var memberships = write.Get<OrganizationMembershipCollection>().OfUser(userId);
        return Array.Find(memberships, membership => membership.OrganizationId == organizationId) is { } found
            ? Delete(request.Caller, write, found)
            : Errors.RecordNotFound;
    }

    /// <summary>Deletes a membership: for these calls, and for one of many.</summary>
    public static Response Delete(Caller caller, in AccountWrite write, OrganizationMembership membership)
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
        write.Commit();
        return new EmptyResponse(204);
    }
}
