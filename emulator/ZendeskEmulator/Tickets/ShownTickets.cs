using System.Text.Json;

namespace ZendeskEmulator.Tickets;

/// <summary>The tickets that other records show. A deleted one is shown as null.</summary>
internal sealed record ShownTickets(TicketJson TicketJson, Dictionary<long, TicketView> ByNumber)
{
    public static ShownTickets Read(AccountState state, IEnumerable<long> numbers)
    {
        var tickets = state.Get<TicketCollection>();
        return new ShownTickets(
            new TicketJson(state.Get<TicketSetupCache>().Present),
            numbers.Distinct().Select(tickets.FindNumber).OfType<Ticket>().ToDictionary(ticket => ticket.Number, tickets.View));
    }

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
