using System.Globalization;

namespace ZendeskEmulator.IncrementalExports;

/// <summary>The parameters of an export.</summary>
/// <param name="Start">The first second, Unix time.</param>
/// <param name="Cursor">The place behind which the page begins; null for the start.</param>
internal sealed record ExportRequest(long Start, ChangePlace? Cursor, int Size)
{
    private const string StartTime = "start_time";

    /// <summary>Reads start_time and per_page.</summary>
    public static Error? ReadTime(QueryText query, string action, int largest, out ExportRequest request)
    {
        request = new ExportRequest(0, null, largest);
        if (ReadSize(query, action, largest, out var size) is { } badSize)
        {
            return badSize;
        }
        if (query[StartTime] is not { Length: > 0 } text)
        {
            // Assumed A-65: never recorded; the words are those of other missing parameters.
            return Errors.InvalidAttribute(StartTime, "must be present", action);
        }
        if (ReadNumber(text) is not { } start)
        {
            return Errors.InvalidAttribute(StartTime, "must be an integer", action);
        }
        request = new ExportRequest(Math.Max(0, start), null, size);
        return null;
    }

    /// <summary>Reads the cursor, or start_time for the first page, and per_page.</summary>
    public static Error? ReadCursor(QueryText query, string action, out ExportRequest request)
    {
        if (query["cursor"] is not { Length: > 0 } text)
        {
            return ReadTime(query, action, ExportRules.LargestPage, out request);
        }
        request = new ExportRequest(0, null, ExportRules.LargestPage);
        if (ReadSize(query, action, ExportRules.LargestPage, out var size) is { } badSize)
        {
            return badSize;
        }
        if (ChangePlace.FromCursor(text) is not { } cursor)
        {
            // Assumed A-65: the error of other cursors.
            return Errors.InvalidPaginationParameter("cursor");
        }
        request = new ExportRequest(cursor.Second, cursor, size);
        return null;
    }

    private static Error? ReadSize(QueryText query, string action, int largest, out int size)
    {
        size = largest;
        if (query["per_page"] is not { Length: > 0 } text)
        {
            return null;
        }
        if (ReadNumber(text) is not { } number)
        {
            return Errors.InvalidAttribute("per_page", "must be an integer", action);
        }
        size = number < 1 ? largest : (int)Math.Min(number, largest);
        return null;
    }

    /// <summary>A number beyond all counts as the highest.</summary>
    private static long? ReadNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : text.AsSpan().ContainsAnyExceptInRange('0', '9') ? null
        : long.MaxValue;
}
