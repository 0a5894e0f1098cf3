using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>The lists that are sideloaded with users.</summary>
internal static class UserSideloads
{
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
        .AddCounts("open_ticket_count", () => users.Select(user => (user.User.Id, state.Get<TicketCollection>().OpenOf(user.User.Id))));

    private static List<CustomRole> RolesOf(IReadOnlyList<UserView> users, AccountState state) =>
        [.. state.Get<Records<CustomRole>>().FindAll(users.Select(user => user.User.CustomRoleId ?? 0).Distinct())];
}
