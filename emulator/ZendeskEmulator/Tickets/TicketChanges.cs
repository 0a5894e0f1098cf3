using System.Collections.Frozen;
using System.Globalization;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>The events of an audit, from the ticket before and after (facts-tickets §4). Pure.</summary>
internal static class TicketChanges
{
    /// <summary>The properties in events, in the recorded order (§4.2): first those that every new ticket lists.</summary>
    private static readonly (string Name, Func<Ticket, object?> Value)[] Properties =
    [
        ("subject", ticket => ticket.Subject),
        ("requester_id", ticket => Id(ticket.RequesterId)),
        ("priority", ticket => ticket.Priority),
        ("type", ticket => ticket.Type),
        ("status", ticket => TicketWords.NameOf(ticket.Status)),
        ("organization_id", ticket => Id(ticket.OrganizationId)),
        ("brand_id", ticket => Id(ticket.BrandId)),
        ("ticket_form_id", ticket => Id(ticket.FormId)),
        ("custom_status_id", ticket => Id(ticket.CustomStatusId)),
        ("assignee_id", ticket => Id(ticket.AssigneeId)),
        ("group_id", ticket => Id(ticket.GroupId)),
        ("tags", ticket => ticket.Tags),
        ("external_id", ticket => ticket.ExternalId),
        ("due_at", ticket => ticket.DueAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        ("problem_id", ticket => Id(ticket.ProblemId)),
        ("recipient", ticket => ticket.Recipient),
    ];

    /// <summary>A new ticket's events have these even when they are null (recorded).</summary>
    private static readonly string[] AlwaysListed = ["priority", "type"];

    private static readonly FrozenDictionary<string, int> Places =
        Enumerable.Range(0, Properties.Length).ToFrozenDictionary(place => Properties[place].Name, StringComparer.Ordinal);

    /// <summary>The order of the properties that were not sent with a new ticket.</summary>
    private static readonly int[] OrderOfNew = [.. Enumerable.Range(0, Properties.Length)];

    /// <summary>The order in which derived changes follow those that were sent: as recorded of an assignment.</summary>
    private static readonly int[] OrderOfChanges = [Places["assignee_id"], Places["group_id"], Places["status"], .. OrderOfNew];

    /// <summary>The Create events of a new ticket.</summary>
    /// <param name="sent">The keys of the request in their order.</param>
    public static List<TicketEvent> OfNew(Ticket ticket, TicketSetup setup, IReadOnlyList<string> sent)
    {
        var events = new List<TicketEvent>(Properties.Length);
        foreach (var place in InOrder(sent, OrderOfNew, stackalloc int[Properties.Length]))
        {
            var (name, value) = Properties[place];
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
        return events;
    }

    /// <summary>The Change events of an update, for differing properties only.</summary>
    public static List<TicketEvent> Between(Ticket before, Ticket after, TicketSetup setup, IReadOnlyList<string> sent)
    {
        var events = new List<TicketEvent>();
        foreach (var place in InOrder(sent, OrderOfChanges, stackalloc int[Properties.Length]))
        {
            var (name, value) = Properties[place];
            // Recorded: a custom status that follows the status has no event.
            if (name == "custom_status_id" && before.Status != after.Status && !sent.Contains(name))
            {
                continue;
            }
            var (old, present) = (value(before), value(after));
            if (!EventValues.AreSame(old, present))
            {
                events.Add(new TicketEvent(TicketEventType.Change, name, present ?? Nothing(name), old ?? Nothing(name)));
            }
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

    private static object? Id(long id) => id == 0 ? null : id;
}
