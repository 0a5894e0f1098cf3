using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.TicketMetrics.Operations;

/// <summary>
/// GET incremental/ticket_metric_events?start_time=: what started, paused and ended a ticket's clocks, oldest first
/// (facts-tickets §5). Each follows from an event of an audit and has its id.
/// </summary>
internal static class MetricEvents
{
    private const int MaxRows = 1_000;
    private const int EventsOfAudit = 10;
    private const string AgentWork = "agent_work_time";
    private const string RequesterWait = "requester_wait_time";
    private const string Reply = "reply_time";

    public static Response List(RequestContext request)
    {
        if (!long.TryParse(request.Query["start_time"], NumberStyles.None, CultureInfo.InvariantCulture, out var start))
        {
            return Errors.InvalidAttribute("start_time", "must be an integer", request.Action);
        }
        var rows = new List<Row>();
        var isEnd = true;
        foreach (var audit in request.State.Get<TicketAuditCollection>().Ascending(0))
        {
            request.Http.RequestAborted.ThrowIfCancellationRequested();
            if (Seconds(audit) < start)
            {
                continue;
            }
            // A page ends with a whole second, so that the next one can begin with it.
            if (rows.Count >= MaxRows && Seconds(audit) != Seconds(rows[^1].Audit))
            {
                isEnd = false;
                break;
            }
            rows.AddRange(Of(audit));
        }
        var end = rows.Count == 0 ? start : Seconds(rows[^1].Audit) + (isEnd ? 0 : 1);
        return new MetricEventsResponse([.. rows], isEnd, end, request.Operation!.JsonPath(request));
    }

    private static long Seconds(TicketAudit audit) => new DateTimeOffset(audit.CreatedAt).ToUnixTimeSeconds();

    private static IEnumerable<Row> Of(TicketAudit audit)
    {
        var rows = new List<(string Metric, string Type)>();
        var isCreation = audit.Events.Any(one => one is { Type: TicketEventType.Create, Field: "status" });
        if (isCreation)
        {
            rows.AddRange([(AgentWork, "activate"), (RequesterWait, "activate"), (Reply, "activate")]);
        }
        else if (audit.Comment is { Public: true })
        {
            rows.Add((Reply, "fulfill"));
        }
        foreach (var one in audit.Events)
        {
            if (one is { Type: TicketEventType.Change, Field: "status", Value: string after, Previous: string before }
                && TypeOf(before, after) is { } type)
            {
                rows.AddRange([(AgentWork, type), (RequesterWait, type)]);
            }
        }
        return rows.Select((row, index) => new Row(audit, (audit.Id * EventsOfAudit) + index, row.Metric, row.Type));
    }

    /// <summary>The effect of a change of status on the clocks; null without an effect.</summary>
    private static string? TypeOf(string before, string after) => (Runs(before), Runs(after), after) switch
    {
        (true, false, "pending") => "pause",
        (_, false, "solved" or "closed") when before is not ("solved" or "closed") => "fulfill",
        (false, true, _) => "activate",
        _ => null,
    };

    private static bool Runs(string status) => status is "new" or "open" or "hold";

    private readonly record struct Row(TicketAudit Audit, long Id, string Metric, string Type);

    private sealed class MetricEventsResponse(Row[] rows, bool isEnd, long end, string path) : Response(200)
    {
        public override void Write(Utf8JsonWriter json, Links links)
        {
            json.WriteStartObject();
            json.WriteStartArray("ticket_metric_events"u8);
            foreach (var row in rows)
            {
                json.WriteStartObject();
                json.WriteNumber("id"u8, row.Id);
                json.WriteNumber("ticket_id"u8, row.Audit.TicketId);
                json.WriteString("metric"u8, row.Metric);
                json.WriteNumber("instance_id"u8, 1);
                json.WriteString("type"u8, row.Type);
                json.WriteString("time"u8, row.Audit.CreatedAt);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteNumber("count"u8, rows.Length);
            json.WriteString("next_page"u8, string.Create(CultureInfo.InvariantCulture, $"{links.BaseUrl}{path}?start_time={end}"));
            json.WriteNumber("end_time"u8, end);
            json.WriteBoolean("end_of_stream"u8, isEnd);
            json.WriteEndObject();
        }
    }
}
