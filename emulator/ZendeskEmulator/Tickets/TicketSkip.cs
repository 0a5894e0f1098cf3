using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
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
        .LookedUp("ticket", ReadTickets, static (json, key, skip, tickets, links) => tickets.Write(json, key, skip.TicketId, links)))
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

    private static SkippedTickets ReadTickets(AccountState state, IReadOnlyList<TicketSkip> skips)
    {
        var tickets = state.Get<TicketCollection>();
        return new SkippedTickets(
            new TicketJson(state.Get<TicketSetupCache>().Present),
            skips.Select(skip => skip.TicketId).Distinct().Select(tickets.FindNumber).OfType<Ticket>()
                .ToDictionary(ticket => ticket.Number, tickets.View));
    }

    /// <summary>The tickets that skips show. A deleted one is shown as null.</summary>
    private sealed record SkippedTickets(TicketJson TicketJson, Dictionary<long, TicketView> ByNumber)
    {
        public void Write(Utf8JsonWriter json, JsonEncodedText key, long number, Links links)
        {
            if (!ByNumber.TryGetValue(number, out var view))
            {
                json.WriteNull(key);
                return;
            }
            json.WritePropertyName(key);
            TicketJson.Write(json, view, links);
        }
    }
}
