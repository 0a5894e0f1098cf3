namespace ZendeskEmulator.Users;

/// <summary>Counts the tickets of users and organizations. The folder Tickets, which comes later, supplies the numbers.</summary>
internal sealed class TicketCounts : IAccountPart<TicketCounts>
{
    /// <summary>The counts of a user by its id.</summary>
    public Func<long, UserTicketCounts> OfUser { get; set; } = static _ => default;

    /// <summary>Whether a user has requested tickets that are not closed.</summary>
    public Func<long, bool> HasUnclosed { get; set; } = static _ => false;

    /// <summary>The number of a user's requested tickets that are not solved.</summary>
    public Func<long, int> OpenOf { get; set; } = static _ => 0;

    public Func<long, int> OfOrganization { get; set; } = static _ => 0;

    public static TicketCounts Create(AccountState state) => new();
}

/// <summary>The number of tickets that a user has in each role.</summary>
internal readonly record struct UserTicketCounts(int Assigned, int Requested, int Followed, int Copied);
