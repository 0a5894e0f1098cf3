using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Groups;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Resources;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>Users and the lists that are sideloaded with them.</summary>
internal static class UserSideloads
{
    /// <summary>The users with these ids, each once.</summary>
    public static IEnumerable<UserView> Views(AccountState state, IEnumerable<long> userIds)
    {
        var users = state.Get<UserCollection>();
        return userIds.Distinct().Select(users.Find).OfType<User>().Select(users.View);
    }

    /// <summary>The organizations with these ids, each once.</summary>
    public static IEnumerable<Organization> Organizations(AccountState state, IEnumerable<long> organizationIds)
    {
        var organizations = state.Get<Records<Organization>>();
        return organizationIds.Distinct().Select(organizations.Find).OfType<Organization>();
    }

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
            () => groupIds.Distinct().Select(state.Get<Records<Group>>().Find).OfType<Group>(),
            Group.Schema.Json.WriterFor(state, []));

    /// <summary>Reads the identities, organizations and groups of users, where the query asks for them.</summary>
    public static Sideloads Of(IReadOnlyList<UserView> users, AccountState state, QueryText query)
    {
        var sideloads = Sideloads.Read(query);
        // Most requests ask for nothing. They must not pay for the readers of the lists.
        return sideloads == Sideloads.None ? sideloads : AddTo(sideloads, users, state);
    }

    private static Sideloads AddTo(Sideloads sideloads, IReadOnlyList<UserView> users, AccountState state) => sideloads
        .Add("identities", () => users.SelectMany(user => user.Identities), UserIdentity.Schema.Json.Write)
        .AddOrganizations(state, users.SelectMany(user => user.Memberships).Select(membership => membership.OrganizationId))
        .AddGroups(state, users.SelectMany(user => user.Groups).Select(membership => membership.GroupId));
}
