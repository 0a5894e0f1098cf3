namespace ZendeskEmulator.Users;

/// <summary>How many tickets users and organizations have. Tickets, which come later, say so.</summary>
internal sealed class TicketCounts : IAccountPart<TicketCounts>
{
    /// <summary>The counts of a user by its id.</summary>
    public Func<long, UserTicketCounts> OfUser { get; set; } = static _ => default;

    /// <summary>Whether a user has requested tickets that are not closed.</summary>
    public Func<long, bool> HasUnclosed { get; set; } = static _ => false;

    /// <summary>How many tickets that a user requested are not solved.</summary>
    public Func<long, int> OpenOf { get; set; } = static _ => 0;

    public Func<long, int> OfOrganization { get; set; } = static _ => 0;

    public static TicketCounts Create(AccountState state) => new();
}

/// <summary>How many tickets a user has in each role.</summary>
internal readonly record struct UserTicketCounts(int Assigned, int Requested, int Followed, int Copied);
