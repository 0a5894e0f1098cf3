using ZendeskEmulator.Storage;

namespace ZendeskEmulator.CustomRoles;

/// <summary>
/// The agents and admins of an account, by their custom role, and how many of them the account pays for. The collection of
/// users keeps it up to date.
/// </summary>
internal sealed class TeamMembers : IAccountPart<TeamMembers>
{
    private const long Everybody = -1;

    private readonly ManyIndex<long> byRole = new();
    private readonly AccountState state;

    private TeamMembers(AccountState state) => this.state = state;

    public static TeamMembers Create(AccountState state) => new(state);

    /// <summary>The maximum number of seats; null, the default, for any number. It is kept in memory only.</summary>
    public int? Seats { get; set; }

    /// <summary>The number of taken seats. Light agents and contributors do not take a seat (documented).</summary>
    public int SeatsTaken
    {
        get
        {
            var roles = state.Get<Records<CustomRole>>();
            return byRole.Of(Everybody).Count
                - roles.Ascending(0).Where(role => !TakesSeat(role.RoleType)).Sum(role => CountOf(role.Id));
        }
    }

    /// <summary>The ids of all agents and admins, in ascending order.</summary>
    public IReadOnlyList<long> Ids => byRole.Of(Everybody);

    /// <summary>Whether a user with a role of this type takes a seat.</summary>
    public static bool TakesSeat(long? roleType) => roleType is not (RoleTypes.LightAgent or RoleTypes.ChatAgent or RoleTypes.Contributor);

    public int CountOf(long roleId) => byRole.Of(roleId).Count;

    /// <summary>A user has got another role.</summary>
    /// <param name="before">The custom role; 0 for an agent without one; null for an end user.</param>
    /// <param name="after">The same now.</param>
    public void Move(long? before, long? after, long userId)
    {
        if (before == after)
        {
            return;
        }
        if (before is { } left)
        {
            byRole.Remove(left, userId);
        }
        if (after is { } entered)
        {
            byRole.Add(entered, userId);
        }
        if (before is null)
        {
            byRole.Add(Everybody, userId);
        }
        else if (after is null)
        {
            byRole.Remove(Everybody, userId);
        }
    }
}
