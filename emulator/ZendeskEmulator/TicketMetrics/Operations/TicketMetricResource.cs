using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Schedules;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.TicketMetrics.Operations;

/// <summary>The metrics of tickets, which follow from their audits.</summary>
internal static class TicketMetricResource
{
    private const string Path = "/api/v2/ticket_metrics";

    public static readonly Resource Resource = new("ticket_metrics")
    {
        Operations =
        [
            Get(Path, "ListTicketMetrics", "ticket_metrics/index", List).Assuming(129),
            Get($"{Path}/{{ticket_metric_id}}", "ShowTicketMetrics", "ticket_metrics/show", Show).Assuming(129),
            Get("/api/v2/tickets/{ticket_id}/metrics", "ShowTicketMetricsByTicket", "ticket_metrics/show", ShowOfTicket).Assuming(129),
            Get("/api/v2/incremental/ticket_metric_events", "ListTicketMetricEvents", "incremental/ticket_metric_events", MetricEvents.List)
                .For(CallerRole.Admin).Scanning()
                .Approximated("agent_work_time, requester_wait_time and reply_time, without service levels"),
        ],
    };

    /// <summary>The newest first (documented).</summary>
    private static Response List(RequestContext request)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var audits = request.State.Get<TicketAuditCollection>();
        var tickets = RecordPage<Ticket>.Of(new NewestFirst<Ticket>(request.State.Get<TicketCollection>()), page);
        var hours = BusinessHours.Of(request.State);
        var metrics = tickets.Records.ToDictionary(ticket => ticket.Id, ticket => TicketMetric.Of(ticket, audits.Of(ticket.Number), hours));
        return new RecordListResponse<Ticket>(
            "ticket_metrics",
            tickets,
            (json, ticket, links) => TicketMetricJson.Write(json, metrics[ticket.Id], links),
            request.Operation!.JsonPath(request),
            request.Query);
    }

    private static Response Show(RequestContext request) =>
        request.State.Get<TicketCollection>().Find(request.PathId(0) - 1) is { IsDeleted: false } ticket
            ? Show(request, ticket)
            : Errors.RecordNotFound;

    private static Response ShowOfTicket(RequestContext request) =>
        request.State.Get<TicketCollection>().FindNumber(request.PathId(0)) is { } ticket ? Show(request, ticket) : Errors.RecordNotFound;

    private static ObjectResponse Show(RequestContext request, Ticket ticket)
    {
        var audits = request.State.Get<TicketAuditCollection>().Of(ticket.Number);
        var metric = TicketMetric.Of(ticket, audits, BusinessHours.Of(request.State));
        return new ObjectResponse((json, links) =>
        {
            json.WritePropertyName("ticket_metric"u8);
            TicketMetricJson.Write(json, metric, links);
        });
    }
}
