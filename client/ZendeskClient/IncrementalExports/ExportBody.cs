using System.Globalization;

namespace Zendesk;

/// <summary>One page of an export.</summary>
/// <param name="Next">Where the next page begins, now or later.</param>
internal sealed record ExportBody<T>(IReadOnlyList<T> Records, string Next, bool IsEnd)
{
    /// <summary>Null where the body is no page of an export.</summary>
    public static ExportBody<T>? Of(IReadOnlyList<T>? records, string? afterCursor, long? endTime, bool? endOfStream) =>
        records?.Any(record => record is null) == false
        && endOfStream is { } isEnd && (afterCursor ?? endTime?.ToString(CultureInfo.InvariantCulture)) is { } next
            ? new ExportBody<T>(records, next, isEnd)
            : null;
}

/// <summary>{"users":[…],"after_cursor":…,"end_of_stream":…}</summary>
internal sealed record UserExportBody(IReadOnlyList<User>? Users, string? AfterCursor, bool? EndOfStream)
{
    public static readonly BodyReader<ExportBody<User>> Page = BodyReader.Of(
        ZendeskJson.Default.UserExportBody, body => ExportBody<User>.Of(body.Users, body.AfterCursor, null, body.EndOfStream));
}

/// <summary>{"tickets":[…],"after_cursor":…,"end_of_stream":…}</summary>
internal sealed record TicketExportBody(IReadOnlyList<Ticket>? Tickets, string? AfterCursor, bool? EndOfStream)
{
    public static readonly BodyReader<ExportBody<Ticket>> Page = BodyReader.Of(
        ZendeskJson.Default.TicketExportBody, body => ExportBody<Ticket>.Of(body.Tickets, body.AfterCursor, null, body.EndOfStream));
}

/// <summary>{"organizations":[…],"end_time":…,"end_of_stream":…}</summary>
internal sealed record OrganizationExportBody(IReadOnlyList<Organization>? Organizations, long? EndTime, bool? EndOfStream)
{
    public static readonly BodyReader<ExportBody<Organization>> Page = BodyReader.Of(
        ZendeskJson.Default.OrganizationExportBody,
        body => ExportBody<Organization>.Of(body.Organizations, null, body.EndTime, body.EndOfStream));
}
