using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>ShowOrganizationMembershipById, and ShowOrganizationMembershipByUserId under a user.</summary>
internal static class ShowOrganizationMembership
{
    public static Response Handle(RequestContext request) =>
        MembershipInPath.Find(request) is { } membership ? Show(request, membership) : Errors.RecordNotFound;

    public static Response Show(RequestContext request, OrganizationMembership membership) => new RecordResponse<OrganizationMembership>(
        200, OrganizationMembershipJson.Envelope, membership, OrganizationMembershipJson.WriterFor(request.State.Get<OrganizationCollection>(), membership));
}
