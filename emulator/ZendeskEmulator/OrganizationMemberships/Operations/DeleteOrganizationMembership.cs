using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>DeleteOrganizationMembership, DeleteUserOrganizationMembership and UnassignOrganization: 204.</summary>
internal static class DeleteOrganizationMembership
{
    private const string Action = "organization_memberships/destroy";

    public static Answer Handle(RequestContext request)
    {
        using var write = request.BeginWrite();
        return MembershipInPath.Find(request, Action, out var membership) ?? Delete(write, membership);
    }

    /// <summary>DELETE /api/v2/users/{user_id}/organizations/{organization_id}</summary>
    public static Answer Unassign(RequestContext request)
    {
        if (request.ReadIds(Action, out var userId, out var organizationId) is { } badId)
        {
            return badId;
        }
        using var write = request.BeginWrite();
        var memberships = write.Get<OrganizationMembershipCollection>().OfUser(userId);
        return Array.Find(memberships, membership => membership.OrganizationId == organizationId) is { } found
            ? Delete(write, found)
            : Errors.RecordNotFound;
    }

    private static Answer Delete(in AccountWrite write, OrganizationMembership membership)
    {
        var draft = new OrganizationMembershipDraft(membership.UserId, write.Get<OrganizationMembershipCollection>().OfUser(membership.UserId));
        draft.Remove(write, membership);
        draft.Put(write);
        write.Commit();
        return new EmptyAnswer(204);
    }
}
