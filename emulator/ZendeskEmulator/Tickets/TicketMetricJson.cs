using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets;

/// <summary>The JSON of a metric, in the recorded order (facts-tickets §5). Times of what never happened are left out (recorded).</summary>
internal static class TicketMetricJson
{
    public const string Folder = "/api/v2/ticket_metrics/";

    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    private static readonly JsonEncodedText Calendar = JsonEncodedText.Encode("calendar");
    private static readonly JsonEncodedText Business = JsonEncodedText.Encode("business");

    public static void Write(Utf8JsonWriter json, TicketMetric metric, Links links)
    {
        var ticket = metric.Ticket;
        json.WriteStartObject();
        links.WriteRecord(json, Url, Folder, ticket.MetricId);
        json.WriteNumber("id"u8, ticket.MetricId);
        json.WriteNumber("ticket_id"u8, ticket.Number);
        json.WriteString("created_at"u8, ticket.CreatedAt);
        json.WriteString("updated_at"u8, ticket.UpdatedAt);
        json.WriteNumber("group_stations"u8, metric.GroupStations);
        json.WriteNumber("assignee_stations"u8, metric.AssigneeStations);
        json.WriteNumber("reopens"u8, metric.Reopens);
        json.WriteNumber("replies"u8, metric.Replies);
        WriteTimes(json, metric, withNulls: false);
        WritePair(json, "reply_time_in_minutes"u8, metric.ReplyMinutes);
        WritePair(json, "first_resolution_time_in_minutes"u8, metric.FirstResolutionMinutes);
        WritePair(json, "full_resolution_time_in_minutes"u8, metric.FullResolutionMinutes);
        WritePair(json, "agent_wait_time_in_minutes"u8, metric.AgentWaitMinutes);
        WritePair(json, "requester_wait_time_in_minutes"u8, metric.RequesterWaitMinutes);
        WritePair(json, "on_hold_time_in_minutes"u8, metric.OnHoldMinutes);
        WriteTime(json, "custom_status_updated_at"u8, metric.CustomStatusUpdatedAt, withNull: false);
        json.WriteEndObject();
    }

    /// <summary>The sideload <c>dates</c>: the times alone, null for what never happened.</summary>
    public static void WriteDates(Utf8JsonWriter json, TicketMetric metric)
    {
        json.WriteStartObject();
        WriteTimes(json, metric, withNulls: true);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, TicketMetric metric, bool withNulls)
    {
        WriteTime(json, "assignee_updated_at"u8, metric.AssigneeUpdatedAt, withNulls);
        WriteTime(json, "requester_updated_at"u8, metric.RequesterUpdatedAt, withNulls);
        WriteTime(json, "status_updated_at"u8, metric.StatusUpdatedAt, withNulls);
        WriteTime(json, "initially_assigned_at"u8, metric.InitiallyAssignedAt, withNulls);
        WriteTime(json, "assigned_at"u8, metric.AssignedAt, withNulls);
        WriteTime(json, "solved_at"u8, metric.SolvedAt, withNulls);
        WriteTime(json, "latest_comment_added_at"u8, metric.LatestCommentAt, withNulls);
    }

    private static void WriteTime(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTime? time, bool withNull)
    {
        if (time is { } known)
        {
            json.WriteString(name, known);
        }
        else if (withNull)
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Whole minutes.</summary>
    private static void WritePair(Utf8JsonWriter json, ReadOnlySpan<byte> name, MetricMinutes? minutes)
    {
        json.WriteStartObject(name);
        json.WriteNumber(Calendar, (long?)minutes?.Calendar);
        json.WriteNumber(Business, (long?)minutes?.Business);
        json.WriteEndObject();
    }
}
