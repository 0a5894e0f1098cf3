using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>The membership that a path names: …/organization_memberships/{id}, or under a user, whose it then must be.</summary>
internal static class MembershipInPath
{
    /// <returns>Null for one that is unknown or of another user.</returns>
    public static OrganizationMembership? Find(RequestContext request)
    {
        var found = request.State.Get<OrganizationMembershipCollection>().Find(request.Id);
        return request.PathParameterCount == 1 || found?.UserId == request.PathId(0) ? found : null;
    }
}
