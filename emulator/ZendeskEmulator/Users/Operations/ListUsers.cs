using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Users.Operations;

/// <summary>GET /api/v2/users, and ListOrganizationUsers: by offset or cursor, filtered, sorted by id unless asked otherwise.</summary>
internal static class ListUsers
{
    private static readonly SortKey<User>[] Sorts =
    [
        new("name", user => user.Name.ToUpperInvariant()),
        new("created_at", user => user.CreatedAt.ToString("s", CultureInfo.InvariantCulture)),
        new("updated_at", user => user.UpdatedAt.ToString("s", CultureInfo.InvariantCulture)),
    ];

    public static Response Handle(RequestContext request) =>
        DeepPage.Take(request, UserLimits.DeepPages, beyond: 10_000) ?? Page(request, request.State.Get<UserCollection>(), "/api/v2/users.json");

    /// <summary>GET /api/v2/organizations/{organization_id}/users</summary>
    public static Response OfOrganization(RequestContext request) =>
        FindOrganization(request, out var organizationId)
        ?? Page(request, Members(request.State, organizationId), string.Create(CultureInfo.InvariantCulture, $"/api/v2/organizations/{organizationId}/users.json"));

    /// <summary>GET /api/v2/users/count</summary>
    public static Response Count(RequestContext request) => Count(request, request.State.Get<UserCollection>());

    /// <summary>GET /api/v2/organizations/{organization_id}/users/count</summary>
    public static Response CountOfOrganization(RequestContext request) =>
        FindOrganization(request, out var organizationId) ?? Count(request, Members(request.State, organizationId));

    private static CountResponse Count(RequestContext request, IRecordSource<User> users) =>
        new(UserFilter.Of(users, request.Query).Count, request.Account.Clock.UtcNow);

    private static Response Page(RequestContext request, IRecordSource<User> users, string path)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page, "name", "created_at", "updated_at") is { } badPage)
        {
            return badPage;
        }
        return new UserListResponse(request, () => RecordPage<User>.Of(UserFilter.Of(users, request.Query), page, Sorts), path);
    }

    private static Response? FindOrganization(RequestContext request, out long organizationId)
    {
        organizationId = request.PathId(0);
        return request.State.Get<OrganizationCollection>().Find(organizationId) is null ? Errors.RecordNotFound : null;
    }

    private static FewRecords<User> Members(AccountState state, long organizationId)
    {
        var users = state.Get<UserCollection>();
        var memberships = state.Get<OrganizationMembershipCollection>().OfOrganization(organizationId);
        return new FewRecords<User>(memberships.Select(membership => users.Find(membership.UserId)).OfType<User>().Where(user => !user.Deleted));
    }
}
