using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>The membership that a path names: …/organization_memberships/{id}, or under a user, whose it then must be.</summary>
internal static class MembershipInPath
{
    /// <returns>Null, or the error: 400 for an id that is none, 404 for one that is unknown or of another user.</returns>
    public static Response? Find(RequestContext request, string action, out OrganizationMembership membership)
    {
        membership = null!;
        long? userId = null;
        Response? badId;
        long id;
        if (request.PathValueCount == 2)
        {
            badId = request.ReadIds(action, out var owner, out id);
            userId = owner;
        }
        else
        {
            badId = request.ReadId(0, action, out id);
        }
        if (badId is not null)
        {
            return badId;
        }
        if (request.State.Get<OrganizationMembershipCollection>().Find(id) is not { } found || (userId is not null && found.UserId != userId))
        {
            return Errors.RecordNotFound;
        }
        membership = found;
        return null;
    }
}
