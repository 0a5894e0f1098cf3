using System.Collections.Frozen;
using System.Globalization;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>The events of an audit, from the ticket before and after (facts-tickets §4). Pure.</summary>
internal static class TicketChanges
{
    /// <summary>The properties in events, in the recorded order (§4.2): first those that every new ticket lists.</summary>
    private static readonly Property[] Properties =
    [
        OfText("subject", ticket => ticket.Subject),
        OfId("requester_id", ticket => ticket.RequesterId),
        OfText("priority", ticket => ticket.Priority),
        OfText("type", ticket => ticket.Type),
        OfText("status", ticket => TicketWords.NameOf(ticket.Status)),
        OfId("organization_id", ticket => ticket.OrganizationId),
        OfId("brand_id", ticket => ticket.BrandId),
        OfId("ticket_form_id", ticket => ticket.FormId),
        OfId("custom_status_id", ticket => ticket.CustomStatusId),
        OfId("assignee_id", ticket => ticket.AssigneeId),
        OfId("group_id", ticket => ticket.GroupId),
        new("tags", ticket => ticket.Tags, (one, other) => EventValues.AreSame(one.Tags, other.Tags)),
        OfText("external_id", ticket => ticket.ExternalId),
        new(
            "due_at",
            ticket => ticket.DueAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            (one, other) => one.DueAt == other.DueAt),
        OfId("problem_id", ticket => ticket.ProblemId),
        OfText("recipient", ticket => ticket.Recipient),
    ];

    /// <summary>A new ticket's events have these even when they are null (recorded).</summary>
    private static readonly string[] AlwaysListed = ["priority", "type"];

    private static readonly FrozenDictionary<string, int> Places =
        Enumerable.Range(0, Properties.Length).ToFrozenDictionary(place => Properties[place].Name, StringComparer.Ordinal);

    /// <summary>The order of the properties that were not sent with a new ticket.</summary>
    private static readonly int[] OrderOfNew = [.. Enumerable.Range(0, Properties.Length)];

    /// <summary>The order in which derived changes follow the sent ones, as recorded for an assignment.</summary>
    private static readonly int[] OrderOfChanges = [Places["assignee_id"], Places["group_id"], Places["status"], .. OrderOfNew];

    /// <summary>The Create events of a new ticket.</summary>
    /// <param name="sent">The keys of the request in their order.</param>
    /// <param name="others">Events that follow them.</param>
    public static TicketEvents OfNew(
        Ticket ticket, TicketSetup setup, IReadOnlyList<string> sent, params ReadOnlySpan<TicketEvent> others)
    {
        var events = TicketEventPacker.Begin();
        foreach (var place in InOrder(sent, OrderOfNew, stackalloc int[Properties.Length]))
        {
            var (name, value, _) = Properties[place];
            if (value(ticket) is var known && (known is not null || AlwaysListed.Contains(name)))
            {
                events.Add(new TicketEvent(TicketEventType.Create, name, known));
            }
        }
        foreach (var field in setup.Custom)
        {
            if (TicketFieldValues.Tell(field, ticket.Fields) is { } text && text != "0")
            {
                events.Add(new TicketEvent(TicketEventType.Create, field.Id.ToString(CultureInfo.InvariantCulture), text));
            }
        }
        foreach (var other in others)
        {
            events.Add(other);
        }
        return events.End();
    }

    /// <summary>The Change events of an update, for differing properties only.</summary>
    public static List<TicketEvent> Between(Ticket before, Ticket after, TicketSetup setup, IReadOnlyList<string> sent)
    {
        var events = new List<TicketEvent>();
        foreach (var place in InOrder(sent, OrderOfChanges, stackalloc int[Properties.Length]))
        {
            var (name, value, areSame) = Properties[place];
            if (areSame(before, after))
            {
                continue;
            }
            // Recorded: a custom status that follows the status has no event.
            if (name == "custom_status_id" && before.Status != after.Status && !sent.Contains(name))
            {
                continue;
            }
            events.Add(new TicketEvent(TicketEventType.Change, name, value(after) ?? Nothing(name), value(before) ?? Nothing(name)));
        }
        if (!ReferenceEquals(before.Fields, after.Fields))
        {
            foreach (var field in setup.Custom)
            {
                var (old, present) = (TicketFieldValues.Tell(field, before.Fields), TicketFieldValues.Tell(field, after.Fields));
                if (old != present)
                {
                    events.Add(new TicketEvent(TicketEventType.Change, field.Id.ToString(CultureInfo.InvariantCulture), present, old));
                }
            }
        }
        return events;
    }

    private static string[]? Nothing(string name) => name == "tags" ? [] : null;

    /// <summary>The places of the properties: those that were sent first, each once.</summary>
    private static ReadOnlySpan<int> InOrder(IReadOnlyList<string> sent, int[] rest, Span<int> order)
    {
        var (count, seen) = (0, 0);
        for (var i = 0; i < sent.Count + rest.Length; i++)
        {
            var place = i >= sent.Count ? rest[i - sent.Count] : Places.GetValueOrDefault(sent[i], -1);
            if (place >= 0 && (seen & (1 << place)) == 0)
            {
                seen |= 1 << place;
                order[count++] = place;
            }
        }
        return order[..count];
    }

    private static Property OfText(string name, Func<Ticket, string?> text) =>
        new(name, text, (one, other) => text(one) == text(other));

    /// <summary>An id is a boxed one in an event; 0 stands for null.</summary>
    private static Property OfId(string name, Func<Ticket, long> id) =>
        new(name, ticket => id(ticket) is not 0 and var known ? known : null, (one, other) => id(one) == id(other));

    /// <summary>A property of tickets that events show.</summary>
    /// <param name="AreSame">Whether two tickets have the same value: most have, so it makes no objects.</param>
    private sealed record Property(string Name, Func<Ticket, object?> Value, Func<Ticket, Ticket, bool> AreSame);
}
