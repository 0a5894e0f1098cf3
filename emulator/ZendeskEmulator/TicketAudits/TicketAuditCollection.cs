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

    protected override void Index(TicketAudit? before, TicketAudit? after)
    {
        var (ticketId, id) = ((after ?? before)!.TicketId, (after ?? before)!.Id);
        ReadOnlySpan<TicketAudit> audits = Of(ticketId);
        var at = PlaceOf(id, audits);
        TicketAudit[] next = after is null ? [.. audits[..at], .. audits[(at + 1)..]]
            : [.. audits[..at], after, .. audits[(before is null ? at : at + 1)..]];
        byTicket.Set(ticketId, next.Length == 0 ? null : next);
    }

    /// <summary>From the end, where nearly all go. A snapshot may bring an audit back between others.</summary>
    private static int PlaceOf(long id, ReadOnlySpan<TicketAudit> audits)
    {
        var at = audits.Length;
        while (at > 0 && audits[at - 1].Id >= id)
        {
            at--;
        }
        return at;
    }
}
