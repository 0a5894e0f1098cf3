using ZendeskEmulator.Accounts;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Tickets;

/// <summary>That an agent passed over a ticket, and why.</summary>
internal sealed record TicketSkip : TimedRecord, IHasSchema<TicketSkip>
{
    public static readonly Relation<TicketSkip> OfNumber = new(skip => skip.TicketId);

    /// <summary>In the recorded order (facts-tickets §5).</summary>
    public static Schema<TicketSkip> Schema { get; } = new("skips", "skip", fields => fields
        .Id()
        .Reference("ticket_id", skip => skip.TicketId, (skip, number) => skip.TicketId = number).OnCreate().Essential()
        .Reference("user_id", skip => skip.UserId, (skip, id) => skip.UserId = id).ReadOnly().Essential()
        .Text("reason", skip => skip.Reason, (skip, value) => skip.Reason = value).OnCreate()
        .Times()
        .LookedUp(
            "ticket",
            (state, skips) => ShownTickets.Read(state, skips.Select(skip => skip.TicketId)),
            (json, key, skip, tickets, links) => tickets.Write(json, key, skip.TicketId, links)))
    {
        IsOwned = true,
        Relations = [OfNumber],
    };

    public static AccountRecordKind<TicketSkip> Kind { get; } = Schema.Kind;

    public long TicketId { get; set; }

    public long UserId { get; set; }

    public string? Reason { get; set; }

    public override long? OwnerId => UserId;

    /// <summary>The skips of a ticket, the oldest first.</summary>
    public static IEnumerable<TicketSkip> OfTicket(AccountState state, long number) =>
        state.Get<Records<TicketSkip>>().Of(OfNumber, number);
}
