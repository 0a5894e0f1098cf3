using System.Text.Json;
using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.Groups;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>Users and the lists that are sideloaded with them.</summary>
internal static class UserSideloads
{
    /// <summary>The users with these ids, each once.</summary>
    public static IEnumerable<UserView> Views(AccountState state, IEnumerable<long> userIds)
    {
        var users = state.Get<UserCollection>();
        return users.FindAll(userIds.Distinct()).Select(users.View);
    }

    /// <summary>The organizations with these ids, each once.</summary>
    public static IEnumerable<Organization> Organizations(AccountState state, IEnumerable<long> organizationIds) =>
        state.Get<Records<Organization>>().FindAll(organizationIds.Distinct());

    /// <summary>Adds the users of the ids, where the query asks for them.</summary>
    public static Sideloads AddUsers(this Sideloads sideloads, AccountState state, IEnumerable<long> userIds) =>
        sideloads.Add("users", () => Views(state, userIds), (json, user, links) => UserJson.Write(json, user, links));

    /// <summary>Adds the organizations of the ids, where the query asks for them.</summary>
    public static Sideloads AddOrganizations(this Sideloads sideloads, AccountState state, IEnumerable<long> organizationIds) =>
        sideloads.Add("organizations", () => Organizations(state, organizationIds), Organization.Schema.Json.WriterFor(state, []));

    /// <summary>Adds the groups of the ids, where the query asks for them.</summary>
    public static Sideloads AddGroups(this Sideloads sideloads, AccountState state, IEnumerable<long> groupIds) =>
        sideloads.Add(
            "groups",
            () => state.Get<Records<Group>>().FindAll(groupIds.Distinct()),
            Group.Schema.Json.WriterFor(state, []));

    /// <summary>Reads the sideloads of users that the request asks for.</summary>
    public static Sideloads Of(IReadOnlyList<UserView> users, RequestContext request) =>
        Of(users, request.State, request.Query, request.Caller);

    /// <inheritdoc cref="Of(IReadOnlyList{UserView}, RequestContext)"/>
    public static Sideloads Of(IReadOnlyList<UserView> users, AccountState state, QueryText query, Caller caller)
    {
        var sideloads = Sideloads.Read(query);
        // A request without sideloads, which is the usual case, must not pay for the readers of the lists.
        return sideloads == Sideloads.None ? sideloads : AddTo(sideloads, users, state, caller);
    }

    private static Sideloads AddTo(Sideloads sideloads, IReadOnlyList<UserView> users, AccountState state, Caller caller) => sideloads
        .Add("identities", () => users.SelectMany(user => user.Identities), UserIdentity.Schema.Json.Write)
        .AddOrganizations(state, users.SelectMany(user => user.Memberships).Select(membership => membership.OrganizationId))
        .AddGroups(state, users.SelectMany(user => user.Groups).Select(membership => membership.GroupId))
        .Add("roles", () => RolesOf(users, state), CustomRole.Schema.Json.WriterFor(state, RolesOf(users, state)))
        .Add("abilities", () => users, UserAbilities.WriterFor(caller))
        // Assumed A-100: what counts as open, and the form. The sideload is documented, its value is not.
        .AddCounts("open_ticket_count", () => users.Select(user => (user.User.Id, state.Get<TicketCounts>().OpenOf(user.User.Id))));

    private static List<CustomRole> RolesOf(IReadOnlyList<UserView> users, AccountState state) =>
        [.. state.Get<Records<CustomRole>>().FindAll(users.Select(user => user.User.CustomRoleId ?? 0).Distinct())];
}
