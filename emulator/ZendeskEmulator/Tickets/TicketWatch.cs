namespace ZendeskEmulator.Tickets;

/// <summary>Tells one listener that a ticket of the account was put or removed.</summary>
internal sealed class TicketWatch : IAccountPart<TicketWatch>
{
    /// <summary>Called in the account's turn, after each change of a ticket; null without a listener.</summary>
    public Action? Changed { get; set; }

    public static TicketWatch Create(AccountState state) => new();
}
