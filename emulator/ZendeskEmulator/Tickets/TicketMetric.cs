using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>The metric of a ticket, computed from its audits (facts-tickets §5). Minutes of the calendar; there are no schedules.</summary>
internal sealed class TicketMetric
{
    private static readonly string Solved = TicketWords.NameOf(TicketStatus.Solved);
    private static readonly string Closed = TicketWords.NameOf(TicketStatus.Closed);

    private readonly Dictionary<string, double> minutesIn = [];
    private string status = "";
    private DateTime statusSince;

    private TicketMetric(Ticket ticket) => Ticket = ticket;

    public Ticket Ticket { get; }

    public int GroupStations { get; private set; }

    public int AssigneeStations { get; private set; }

    public int Reopens { get; private set; }

    public int Replies { get; private set; }

    public DateTime? AssigneeUpdatedAt { get; private set; }

    public DateTime? RequesterUpdatedAt { get; private set; }

    public DateTime? StatusUpdatedAt { get; private set; }

    public DateTime? InitiallyAssignedAt { get; private set; }

    public DateTime? AssignedAt { get; private set; }

    public DateTime? SolvedAt { get; private set; }

    public DateTime? FirstSolvedAt { get; private set; }

    public DateTime? FirstReplyAt { get; private set; }

    public DateTime? LatestCommentAt { get; private set; }

    public DateTime? CustomStatusUpdatedAt { get; private set; }

    public long? ReplyMinutes => Minutes(FirstReplyAt);

    public long? FirstResolutionMinutes => Minutes(FirstSolvedAt);

    public long? FullResolutionMinutes => Minutes(SolvedAt);

    /// <summary>While the requester had to answer; null until a status has ended.</summary>
    public long? AgentWaitMinutes => minutesIn.Count == 0 ? null : Sum("pending");

    /// <summary>While agents had to act.</summary>
    public long? RequesterWaitMinutes => minutesIn.Count == 0 ? null : Sum("new", "open", "hold");

    public long OnHoldMinutes => Sum("hold");

    public static TicketMetric Of(Ticket ticket, TicketAudit[] audits)
    {
        var metric = new TicketMetric(ticket) { SolvedAt = ticket.ImportedSolvedAt, FirstSolvedAt = ticket.ImportedSolvedAt };
        for (var i = 0; i < audits.Length; i++)
        {
            metric.Add(audits[i], isFirst: i == 0);
        }
        return metric;
    }

    private void Add(TicketAudit audit, bool isFirst)
    {
        if (audit.Comment is { } comment)
        {
            LatestCommentAt = audit.CreatedAt;
            if (!isFirst && comment.Public && comment.AuthorId != Ticket.RequesterId)
            {
                Replies++;
                FirstReplyAt ??= audit.CreatedAt;
            }
        }
        if (audit.AuthorId == Ticket.RequesterId)
        {
            RequesterUpdatedAt = audit.CreatedAt;
        }
        if (audit.AuthorId == Ticket.AssigneeId)
        {
            AssigneeUpdatedAt = audit.CreatedAt;
        }
        foreach (var one in audit.Events)
        {
            if (one.Type is TicketEventType.Create or TicketEventType.Change)
            {
                Add(one, audit.CreatedAt);
            }
        }
    }

    private void Add(TicketEvent one, DateTime at)
    {
        switch (one.Field)
        {
            case "group_id" when one.Value is not null:
                GroupStations++;
                break;
            case "assignee_id" when one.Value is not null:
                AssigneeStations++;
                InitiallyAssignedAt ??= at;
                AssignedAt = at;
                break;
            case "custom_status_id":
                CustomStatusUpdatedAt = at;
                break;
            case "status" when one.Value is string next:
                Turn(next, at);
                break;
            default:
                break;
        }
    }

    private void Turn(string next, DateTime at)
    {
        if (status.Length > 0)
        {
            minutesIn[status] = minutesIn.GetValueOrDefault(status) + (at - statusSince).TotalMinutes;
        }
        if (status == Solved && next != Closed && next != TicketWords.Deleted)
        {
            Reopens++;
            SolvedAt = null;
        }
        if (next == Solved || (next == Closed && SolvedAt is null))
        {
            SolvedAt ??= at;
            FirstSolvedAt ??= at;
        }
        (status, statusSince) = (next, at);
        StatusUpdatedAt = CustomStatusUpdatedAt = at;
    }

    private long? Minutes(DateTime? at) => at is { } time ? (long)Math.Max(0, (time - Ticket.CreatedAt).TotalMinutes) : null;

    private long Sum(params ReadOnlySpan<string> statuses)
    {
        var sum = 0.0;
        foreach (var name in statuses)
        {
            sum += minutesIn.GetValueOrDefault(name);
        }
        return (long)sum;
    }
}
