using System.Text.Json;

namespace ZendeskEmulator.TicketAudits;

/// <summary>By which way a ticket or an audit came (facts-tickets §1.5). Null stands for the API.</summary>
internal sealed record TicketVia
{
    /// <summary>The JSON in the data file.</summary>
    public static readonly StoredType<TicketVia> Stored = new StoredFields<TicketVia>(new Fields<TicketVia>()
        .Text("channel", via => via.Channel, (via, text) => via.Channel = text ?? "").Essential()
        .Text("relation", via => via.Relation, (via, text) => via.Relation = text)
        .Integer("ticket_id", via => via.TicketId, (via, number) => via.TicketId = number)
        .Text("subject", via => via.Subject, (via, text) => via.Subject = text)
        .NumberIfAny("rule_id", via => via.RuleId, (via, id) => via.RuleId = id)).Type;

    private static readonly EncodedProperties OfApi = new(json => Write(json, "api", via: null));

    public string Channel { get; set; } = "";

    /// <summary>Its relation to another ticket, merge, problem, follow_up; or the kind of the rule: automation, trigger.</summary>
    public string? Relation { get; set; }

    /// <summary>The number of that ticket.</summary>
    public long? TicketId { get; set; }

    /// <summary>The subject of that ticket, or the title of the rule.</summary>
    public string? Subject { get; set; }

    /// <summary>The id of the rule that changed the ticket; 0 without one.</summary>
    public long RuleId { get; set; }

    /// <summary>Whether a rule changed the ticket, and not a user.</summary>
    public bool IsRule => RuleId != 0;

    public static TicketVia FollowUp(long ticketId, string? subject) => To(ticketId, subject, "closed_ticket", "follow_up");

    public static TicketVia Merge(long ticketId, string? subject) => To(ticketId, subject, "system", "merge");

    public static TicketVia Problem(long ticketId, string? subject) => To(ticketId, subject, "system", "problem");

    // Assumed A-147: the rule counts as not deleted, and an automation has no revision_id, as it has no revisions.
    public static TicketVia Automation(long id, string title) =>
        new() { Channel = "rule", Relation = "automation", Subject = title, RuleId = id };

    public static TicketVia Trigger(long id, string title) =>
        new() { Channel = "rule", Relation = "trigger", Subject = title, RuleId = id };

    /// <summary>{"channel":"api","source":{"from":{},"to":{},"rel":null}}</summary>
    /// <param name="revision">The number of a trigger's last change; 0 for any other rule.</param>
    public static void Write(Utf8JsonWriter json, TicketVia? via, long revision = 0)
    {
        if (via is null)
        {
            OfApi.WriteTo(json);
        }
        else
        {
            Write(json, via.Channel, via, revision);
        }
    }

    private static void Write(Utf8JsonWriter json, string channel, TicketVia? via, long revision = 0)
    {
        json.WriteStartObject("via"u8);
        json.WriteString("channel"u8, channel);
        json.WriteStartObject("source"u8);
        json.WriteStartObject("from"u8);
        if (via?.TicketId is { } ticketId)
        {
            json.WriteNumber("ticket_id"u8, ticketId);
            json.WriteString("subject"u8, via.Subject);
        }
        if (via is { IsRule: true })
        {
            json.WriteBoolean("deleted"u8, false);
            json.WriteString("title"u8, via.Subject);
            json.WriteNumber("id"u8, via.RuleId);
            if (revision != 0)
            {
                json.WriteNumber("revision_id"u8, revision);
            }
        }
        json.WriteEndObject();
        json.WriteStartObject("to"u8);
        json.WriteEndObject();
        json.WriteString("rel"u8, via?.Relation);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static TicketVia To(long ticketId, string? subject, string channel, string relation) =>
        new() { Channel = channel, Relation = relation, TicketId = ticketId, Subject = subject };
}
