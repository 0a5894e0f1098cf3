using ZendeskEmulator.Organizations;

namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>Decides which users may see all tickets of an organization. The folder Users, which comes later, sets the rule.</summary>
internal sealed class TicketRights : IAccountPart<TicketRights>
{
    /// <summary>Whether the user of an id may see all tickets of an organization.</summary>
    public Func<long, Organization?, bool> Sees { get; set; } = static (_, _) => false;

    public static TicketRights Create(AccountState state) => new();

    /// <summary>The right that goes with each of some memberships, by its id.</summary>
    public static Dictionary<long, bool> Read(AccountState state, IReadOnlyList<OrganizationMembership> memberships)
    {
        var sees = state.Get<TicketRights>().Sees;
        var organizations = state.Get<Records<Organization>>();
        var rights = new Dictionary<long, bool>();
        foreach (var membership in memberships)
        {
            rights[membership.Id] = sees(membership.UserId, organizations.Find(membership.OrganizationId));
        }
        return rights;
    }
}
