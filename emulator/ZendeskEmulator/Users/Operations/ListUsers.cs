using System.Globalization;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Groups;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// GET /api/v2/users, and ListOrganizationUsers: by offset or cursor, with filters, sorted by id by default.
/// </summary>
internal static class ListUsers
{
    public static Response Handle(RequestContext request) => DeepPage.Take(request, UserLimits.DeepPages, beyond: 10_000) is { } refused
        ? refused
        : Page(request, request.State.Get<UserCollection>(), "/api/v2/users.json");

    /// <summary>GET /api/v2/organizations/{organization_id}/users: by offset also in the order of sort_by and sort_order.</summary>
    public static Response OfOrganization(RequestContext request)
    {
        if (Members(request) is not { } members)
        {
            return Errors.RecordNotFound;
        }
        var path = string.Create(CultureInfo.InvariantCulture, $"/api/v2/organizations/{request.PathId(0)}/users.json");
        if (CursorPage.IsAskedFor(request.Query))
        {
            return Page(request, members, path);
        }
        // Assumed A-17: the fields by which other lists of users are sorted. The two parameters are documented without values.
        var byOffset = Array.Find(UserCollection.Sorts, sort => sort.Name == request.Query["sort_by"]);
        return Page(request, request.Query["sort_order"] == "desc" ? new NewestFirst<User>(members) : members, path, byOffset);
    }

    /// <summary>GET /api/v2/groups/{group_id}/users</summary>
    public static Response OfGroup(RequestContext request) => Agents(request) is { } agents
        ? Page(request, agents, string.Create(CultureInfo.InvariantCulture, $"/api/v2/groups/{request.PathId(0)}/users.json"))
        : Errors.RecordNotFound;

    /// <summary>GET /api/v2/groups/{group_id}/users/count</summary>
    public static Response CountOfGroup(RequestContext request) =>
        Agents(request) is { } agents ? Count(request, agents) : Errors.RecordNotFound;

    /// <summary>GET /api/v2/users/count</summary>
    public static Response Count(RequestContext request) => Count(request, request.State.Get<UserCollection>());

    /// <summary>GET /api/v2/organizations/{organization_id}/users/count</summary>
    public static Response CountOfOrganization(RequestContext request) =>
        Members(request) is { } members ? Count(request, members) : Errors.RecordNotFound;

    private static CountResponse Count(RequestContext request, IRecordSource<User> users) =>
        new(UserFilter.Of(users, request.Query).Count, request.Account.Clock.UtcNow);

    private static Response Page(RequestContext request, IRecordSource<User> users, string path, SortKey<User>? byOffset = null)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page, "name", "created_at", "updated_at") is { } badPage)
        {
            return badPage;
        }
        return new UserListResponse(
            request,
            () => RecordPage<User>.Of(UserFilter.Of(users, request.Query), page, byOffset, UserCollection.Sorts),
            path);
    }

    /// <summary>The users of the organization in the path; null when the organization does not exist.</summary>
    private static FewRecords<User>? Members(RequestContext request)
    {
        if (request.State.Get<Records<Organization>>().Find(request.PathId(0)) is null)
        {
            return null;
        }
        var users = request.State.Get<UserCollection>();
        var memberships = request.State.Get<Records<OrganizationMembership>>().Of(OrganizationMembership.Organization, request.PathId(0));
        return new FewRecords<User>(memberships.Select(membership => users.Find(membership.UserId))
            .OfType<User>()
            .Where(user => !user.Deleted));
    }

    /// <summary>The agents of the group in the path; null when there is no such group.</summary>
    private static FewRecords<User>? Agents(RequestContext request)
    {
        if (request.State.Get<Records<Group>>().Find(request.PathId(0)) is null)
        {
            return null;
        }
        var users = request.State.Get<UserCollection>();
        return new FewRecords<User>(request.State.Get<Records<GroupMembership>>().Of(GroupMembership.Group, request.PathId(0))
            .Select(membership => users.Find(membership.UserId))
            .OfType<User>());
    }
}
