namespace ZendeskEmulator.Tickets;

/// <summary>The life of a ticket as one table (facts-tickets §2.5). Pure.</summary>
internal static class TicketLifeCycle
{
    private const bool Yes = true;
    private const bool No = false;

    /// <summary>The allowed transitions. A closed ticket is final, and a ticket that was touched never becomes new again.</summary>
    private static readonly bool[,] Transitions =
    {
        //             new  open pend hold solv closed
        /* new */     { Yes, Yes, Yes, Yes, Yes, Yes },
        /* open */    { No, Yes, Yes, Yes, Yes, Yes },
        /* pending */ { No, Yes, Yes, Yes, Yes, Yes },
        /* hold */    { No, Yes, Yes, Yes, Yes, Yes },
        /* solved */  { No, Yes, Yes, Yes, Yes, Yes },
        /* closed */  { No, No, No, No, No, No },
    };

    public static bool Allows(TicketStatus from, TicketStatus to) => Transitions[(int)from, (int)to];

    /// <summary>The status after a request.</summary>
    /// <param name="before">Null for a new ticket.</param>
    /// <param name="asked">The status in the request; null if the request has no status.</param>
    /// <param name="hasAssignee">Whether the ticket has an assignee after the request.</param>
    // Assumed A-72: a ticket that is asked to be new again keeps its status.
    public static TicketStatus Decide(TicketStatus? before, TicketStatus? asked, bool hasAssignee)
    {
        var from = before ?? TicketStatus.New;
        var status = asked is { } wanted && (before is null || Allows(from, wanted)) ? wanted : from;
        // Recorded: a new ticket that gets an assignee opens by itself.
        return status == TicketStatus.New && hasAssignee ? TicketStatus.Open : status;
    }

    /// <summary>Whether a request solves a ticket, so that the fields that are required for it must be there.</summary>
    public static bool Solves(TicketStatus? before, TicketStatus after) => after == TicketStatus.Solved && before != TicketStatus.Solved;
}
