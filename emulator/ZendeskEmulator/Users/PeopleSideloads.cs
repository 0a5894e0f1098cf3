using ZendeskEmulator.Groups;
using ZendeskEmulator.Organizations;

namespace ZendeskEmulator.Users;

/// <summary>The users, organizations and groups that other records name, as sideloaded lists.</summary>
internal static class PeopleSideloads
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
}
