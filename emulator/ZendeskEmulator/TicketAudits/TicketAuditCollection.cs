using ZendeskEmulator.Accounts;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The audits of an account's tickets, by id and by the ticket's number.</summary>
internal sealed class TicketAuditCollection : RecordCollection<TicketAudit>, IAccountPart<TicketAuditCollection>
{
    private readonly IdTable<TicketAudit[]> byTicket = new(0, static _ => true);

    private TicketAuditCollection(AccountState state)
        : base(state)
    {
    }

    public static TicketAuditCollection Create(AccountState state) => new(state);

    /// <summary>The audits of a ticket, oldest first; the array never changes.</summary>
    public TicketAudit[] Of(long ticketId) => byTicket.Find(ticketId) ?? [];

    /// <summary>The audit whose comment has an id; null when there is none.</summary>
    public TicketAudit? FindByComment(long commentId) => Find(commentId - 1) is { Comment: not null } audit ? audit : null;

    protected override void Index(TicketAudit? before, TicketAudit? after)
    {
        var (ticketId, id) = ((after ?? before)!.TicketId, (after ?? before)!.Id);
        var audits = Of(ticketId);
        // A snapshot may bring an audit back between others.
        var at = Array.FindLastIndex(audits, audit => audit.Id < id) + 1;
        TicketAudit[] next = after is null ? [.. audits[..at], .. audits[(at + 1)..]]
            : [.. audits[..at], after, .. audits[(before is null ? at : at + 1)..]];
        byTicket.Set(ticketId, next.Length == 0 ? null : next);
    }
}
