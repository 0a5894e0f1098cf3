using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>Lets the account's rules react to a ticket that is about to be put: they may change it and add events.</summary>
internal delegate void ReactToTicket(in AccountWrite write, TicketReaction reaction);

/// <summary>The rules that react to new and changed tickets.</summary>
internal sealed class TicketRules : IAccountPart<TicketRules>
{
    /// <summary>Null while there are no such rules.</summary>
    public ReactToTicket? React { get; set; }

    public static TicketRules Create(AccountState state) => new();
}

/// <summary>A new or changed ticket for the rules that react to it.</summary>
/// <param name="before">Null for a new ticket.</param>
/// <param name="comment">The comment that it gets; null for none.</param>
/// <param name="events">Of the audit that it gets: rules add theirs.</param>
internal sealed class TicketReaction(Ticket? before, Ticket ticket, TicketComment? comment, TicketWriter writer, List<TicketEvent> events)
{
    public Ticket? Before => before;

    public Ticket Ticket { get; set; } = ticket;

    public TicketComment? Comment => comment;

    public TicketWriter Writer => writer;

    public List<TicketEvent> Events => events;
}
