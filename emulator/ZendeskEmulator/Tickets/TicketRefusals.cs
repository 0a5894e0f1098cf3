using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets;

/// <summary>Why no write to a ticket is taken, with the recorded wordings (facts-tickets §2.4, §2.7).</summary>
internal static class TicketRefusals
{
    /// <summary>The refusal of any write to a closed ticket; null for any other.</summary>
    public static Error? Closed(Ticket ticket)
    {
        if (ticket.Status != TicketStatus.Closed)
        {
            return null;
        }
        var errors = new FieldErrors();
        errors.Say("status", "Status: closed prevents ticket update");
        return Errors.RecordInvalid(errors);
    }

    /// <summary>The refusal of a safe update whose ticket has changed since its stamp; null if the update is allowed.</summary>
    // Assumed A-75: a safe update without a stamp is refused.
    public static Error? Stale(Ticket ticket, DateTime? stamp) => stamp >= ticket.UpdatedAt ? null : TicketErrors.UpdateConflict;

    /// <summary>The refusal of a job's update whose ticket has changed since the job was taken; null if the update is allowed.</summary>
    // Assumed A-118: changes within the second of the job are not noticed. A safe update may have moved `updated_at` ahead of
    // the clock before the job was taken: then the ticket has not changed since.
    public static Error? ChangedAfter(Ticket ticket, DateTime taken) =>
        ticket.UpdatedAt > taken && ticket.GeneratedAt > taken ? TicketErrors.UpdateConflict : null;
}
