using System.Text.Json;

namespace ZendeskEmulator.TicketAudits;

/// <summary>By which way a ticket or an audit came (facts-tickets §1.5). Null stands for the API.</summary>
/// <param name="Relation">Its relation to another ticket: merge, problem, follow_up.</param>
/// <param name="TicketId">The number of that ticket.</param>
/// <param name="Subject">Its subject.</param>
internal sealed record TicketVia(string Channel, string? Relation = null, long? TicketId = null, string? Subject = null)
{
    private const string Api = "api";

    public static TicketVia FollowUp(long ticketId, string? subject) => new("closed_ticket", "follow_up", ticketId, subject);

    public static TicketVia Merge(long ticketId, string? subject) => new("system", "merge", ticketId, subject);

    public static TicketVia Problem(long ticketId, string? subject) => new("system", "problem", ticketId, subject);

    /// <summary>{"channel":"api","source":{"from":{},"to":{},"rel":null}}</summary>
    public static void Write(Utf8JsonWriter json, TicketVia? via)
    {
        json.WriteStartObject("via"u8);
        json.WriteString("channel"u8, via?.Channel ?? Api);
        json.WriteStartObject("source"u8);
        json.WriteStartObject("from"u8);
        if (via?.TicketId is { } ticketId)
        {
            json.WriteNumber("ticket_id"u8, ticketId);
            json.WriteString("subject"u8, via.Subject);
        }
        json.WriteEndObject();
        json.WriteStartObject("to"u8);
        json.WriteEndObject();
        json.WriteString("rel"u8, via?.Relation);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
