using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>Users, and what is sideloaded with them.</summary>
internal static class UserSideloads
{
    /// <summary>The users of the ids, each once.</summary>
    public static IEnumerable<UserView> Views(AccountState state, IEnumerable<long> userIds)
    {
        var users = state.Get<UserCollection>();
        return userIds.Distinct().Select(users.Find).OfType<User>().Select(users.View);
    }

    /// <summary>The organizations of the ids, each once.</summary>
    public static IEnumerable<Organization> Organizations(AccountState state, IEnumerable<long> organizationIds)
    {
        var organizations = state.Get<OrganizationCollection>();
        return organizationIds.Distinct().Select(organizations.Find).OfType<Organization>();
    }

    public static void WriteUser(Utf8JsonWriter json, UserView view, Links links) => UserJson.Write(json, view, links);

    /// <summary>Reads the identities and organizations of users, where the query asks for them.</summary>
    public static Sideloads Of(IReadOnlyList<UserView> users, AccountState state, QueryText query) => Sideloads.Read(query)
        .Add("identities", () => users.SelectMany(user => user.Identities), UserIdentityJson.Write)
        .Add("organizations", () => Organizations(state, users.SelectMany(user => user.Memberships).Select(membership => membership.OrganizationId)), OrganizationJson.WriterIn(state));
}
