using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>The three lists of memberships: of the account, of a user, of an organization; by offset or cursor.</summary>
internal static class ListOrganizationMemberships
{
    /// <summary>GET /api/v2/organization_memberships</summary>
    public static Response Handle(RequestContext request) =>
        Page(request, request.State.Get<OrganizationMembershipCollection>(), "/api/v2/organization_memberships.json");

    /// <summary>GET /api/v2/users/{user_id}/organization_memberships</summary>
    public static Response OfUser(RequestContext request)
    {
        var userId = request.PathId(0);
        if (request.State.Get<UserCollection>().Find(userId) is null)
        {
            return Errors.RecordNotFound;
        }
        var memberships = request.State.Get<OrganizationMembershipCollection>().OfUser(userId);
        return Page(request, new FewRecords<OrganizationMembership>(memberships), string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{userId}/organization_memberships.json"));
    }

    /// <summary>GET /api/v2/organizations/{organization_id}/organization_memberships</summary>
    public static Response OfOrganization(RequestContext request)
    {
        var organizationId = request.PathId(0);
        if (request.State.Get<OrganizationCollection>().Find(organizationId) is null)
        {
            return Errors.RecordNotFound;
        }
        var memberships = request.State.Get<OrganizationMembershipCollection>().OfOrganization(organizationId);
        return Page(request, new FewRecords<OrganizationMembership>(memberships), string.Create(CultureInfo.InvariantCulture, $"/api/v2/organizations/{organizationId}/organization_memberships.json"));
    }

    private static Response Page(RequestContext request, IRecordSource<OrganizationMembership> memberships, string path)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var shown = RecordPage<OrganizationMembership>.Of(memberships, page);
        var state = request.State;
        return new RecordListResponse<OrganizationMembership>(
            OrganizationMembershipJson.ListName,
            shown,
            OrganizationMembershipJson.WriterFor(state.Get<OrganizationCollection>(), shown.Records),
            path,
            request.Query,
            Sideloads.Read(request.Query)
                .Add("users", () => UserSideloads.Views(state, shown.Records.Select(membership => membership.UserId)), UserSideloads.WriteUser)
                .Add("organizations", () => UserSideloads.Organizations(state, shown.Records.Select(membership => membership.OrganizationId)), OrganizationJson.WriterIn(state)));
    }
}
