using ZendeskEmulator.Clock;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Activities;

/// <summary>Something that happened to an agent's ticket. It follows from an audit, so nothing is stored.</summary>
/// <param name="Id">That of the event in the audit, or of its comment.</param>
/// <param name="Verb">tickets.assignment, tickets.comment or tickets.priority_increase.</param>
/// <param name="Detail">The priority that the ticket got; null for another verb.</param>
internal sealed record Activity(long Id, string Verb, Ticket Ticket, TicketAudit Audit, string? Detail = null) : IRecord
{
    public const string Assignment = "tickets.assignment";
    public const string Comment = "tickets.comment";
    public const string PriorityIncrease = "tickets.priority_increase";

    /// <summary>The stream goes back so far (documented).</summary>
    private static readonly TimeSpan Span = TimeSpan.FromDays(30);

    public long Version => Audit.Version;

    /// <summary>Who did it; the agent itself for what a rule did.</summary>
    public long ActorId => Audit.AuthorId == TicketAudit.System ? Ticket.AssigneeId : Audit.AuthorId;

    /// <summary>What happened to the tickets that are assigned to an agent, in any order.</summary>
    // Assumed A-151: the tickets that the agent has now, and what the agent itself did too.
    public static IEnumerable<Activity> Of(AccountState state, long agentId, DateTimeOffset now, DateTime? since)
    {
        var earliest = now.Minus(Span).UtcDateTime;
        var start = since > earliest ? since.Value : earliest;
        var audits = state.Get<TicketAuditCollection>();
        return state.Get<TicketCollection>().Of(TicketCollection.ByAssignee, agentId).Ascending(0)
            .SelectMany(ticket => audits.Of(ticket.Number)
                .Where(audit => audit.CreatedAt >= start)
                .SelectMany(audit => OfAudit(ticket, audit, agentId)));
    }

    private static IEnumerable<Activity> OfAudit(Ticket ticket, TicketAudit audit, long agentId)
    {
        // The first comment is the ticket itself.
        if (audit.Comment is not null && !audit.Events.Any(one => one.Type == TicketEventType.Create))
        {
            yield return new Activity(audit.CommentId, Comment, ticket, audit);
        }
        var place = 0;
        foreach (var one in audit.Events)
        {
            var id = audit.EventId(place++);
            if (one is { Field: "assignee_id", Type: TicketEventType.Create or TicketEventType.Change, Value: long to } && to == agentId)
            {
                yield return new Activity(id, Assignment, ticket, audit);
            }
            else if (one is { Field: "priority", Type: TicketEventType.Change, Value: string after }
                && TicketWords.RankOf(after) > TicketWords.RankOf(one.Previous as string))
            {
                yield return new Activity(id, PriorityIncrease, ticket, audit, after);
            }
        }
    }
}
