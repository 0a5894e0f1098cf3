using ZendeskEmulator.Schedules;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>The metric of a ticket, computed from its audits (facts-tickets §5).</summary>
internal sealed class TicketMetric
{
    private static readonly string Solved = TicketWords.NameOf(TicketStatus.Solved);
    private static readonly string Closed = TicketWords.NameOf(TicketStatus.Closed);

    private readonly Dictionary<string, MetricMinutes> minutesIn = [];
    private readonly BusinessHours? hours;
    private string status = "";
    private DateTime statusSince;

    private TicketMetric(Ticket ticket, BusinessHours? hours)
    {
        Ticket = ticket;
        this.hours = hours;
    }

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

    public MetricMinutes? ReplyMinutes => Minutes(FirstReplyAt);

    public MetricMinutes? FirstResolutionMinutes => Minutes(FirstSolvedAt);

    public MetricMinutes? FullResolutionMinutes => Minutes(SolvedAt);

    /// <summary>While the requester had to answer; null until a status has ended.</summary>
    public MetricMinutes? AgentWaitMinutes => minutesIn.Count == 0 ? null : Sum("pending");

    /// <summary>While agents had to act.</summary>
    public MetricMinutes? RequesterWaitMinutes => minutesIn.Count == 0 ? null : Sum("new", "open", "hold");

    public MetricMinutes OnHoldMinutes => Sum("hold");

    /// <param name="hours">Null when the account has no schedule.</param>
    public static TicketMetric Of(Ticket ticket, TicketAudit[] audits, BusinessHours? hours)
    {
        var metric = new TicketMetric(ticket, hours) { SolvedAt = ticket.ImportedSolvedAt, FirstSolvedAt = ticket.ImportedSolvedAt };
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
            minutesIn[status] = minutesIn.GetValueOrDefault(status) + MetricMinutes.Between(statusSince, at, hours);
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

    private MetricMinutes? Minutes(DateTime? at) => at is { } time ? MetricMinutes.Between(Ticket.CreatedAt, time, hours) : null;

    private MetricMinutes Sum(params ReadOnlySpan<string> statuses)
    {
        var sum = default(MetricMinutes);
        foreach (var name in statuses)
        {
            sum += minutesIn.GetValueOrDefault(name);
        }
        return sum;
    }
}
