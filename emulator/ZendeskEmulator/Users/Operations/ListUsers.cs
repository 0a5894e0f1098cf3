using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Groups;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// The users of the account, of an organization and of a group: by offset or cursor, with filters, sorted by id by default.
/// </summary>
internal static class ListUsers
{
    public static Response Handle(RequestContext request) => DeepPage.Take(request, UserLimits.DeepPages, beyond: 10_000) is { } refused
        ? refused
        : Page(request, request.State.Get<UserCollection>());

    public static Response Count(RequestContext request) => Count(request, request.State.Get<UserCollection>());

    /// <summary>By offset also in the order of sort_by and sort_order.</summary>
    public static Response OfOrganization(RequestContext request)
    {
        if (Members(request) is not { } members)
        {
            return Errors.RecordNotFound;
        }
        if (CursorPage.IsAskedFor(request.Query))
        {
            return Page(request, members);
        }
        // Assumed A-17: the fields by which other lists of users are sorted. The two parameters are documented without values.
        var byOffset = Array.Find(UserCollection.Sorts, sort => sort.Name == request.Query["sort_by"]);
        return Page(request, request.Query["sort_order"] == "desc" ? new NewestFirst<User>(members) : members, byOffset);
    }

    public static Response CountOfOrganization(RequestContext request) =>
        Members(request) is { } members ? Count(request, members) : Errors.RecordNotFound;

    public static Response OfGroup(RequestContext request) =>
        Agents(request) is { } agents ? Page(request, agents) : Errors.RecordNotFound;

    public static Response CountOfGroup(RequestContext request) =>
        Agents(request) is { } agents ? Count(request, agents) : Errors.RecordNotFound;

    private static CountResponse Count(RequestContext request, IRecordSource<User> users) =>
        new(UserFilter.Of(users, request.Query).Count, request.Account.Clock.UtcNow);

    private static Response Page(RequestContext request, IRecordSource<User> users, SortKey<User>? byOffset = null)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page, "name", "created_at", "updated_at") is { } badPage)
        {
            return badPage;
        }
        return new UserListResponse(
            request, () => RecordPage<User>.Of(UserFilter.Of(users, request.Query), page, byOffset, UserCollection.Sorts));
    }

    private static FewRecords<User>? Members(RequestContext request) =>
        Joined<Organization, OrganizationMembership>(request, OrganizationMembership.Organization);

    private static FewRecords<User>? Agents(RequestContext request) => Joined<Group, GroupMembership>(request, GroupMembership.Group);

    /// <summary>The users whose memberships refer to the record in the path; null when there is no such record.</summary>
    private static FewRecords<User>? Joined<T, TMembership>(RequestContext request, Relation<TMembership> relation)
        where T : TimedRecord, IHasSchema<T>, new()
        where TMembership : UserRecord, IHasSchema<TMembership>, new()
    {
        var (state, id) = (request.State, request.PathId(0));
        var userIds = state.Get<Records<TMembership>>().Of(relation, id).Select(membership => membership.UserId);
        return state.Get<Records<T>>().Find(id) is null
            ? null
            : new FewRecords<User>(state.Get<UserCollection>().FindAll(userIds).Where(user => !user.Deleted));
    }
}
