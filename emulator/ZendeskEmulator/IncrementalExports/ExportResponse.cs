using System.Text.Json;

namespace ZendeskEmulator.IncrementalExports;

/// <summary>The rows of a page, with the function that writes them and their sideloads.</summary>
internal sealed record ExportRows<TRow>(IReadOnlyList<TRow> Rows, WriteRecord<TRow> Write, Sideloads? Sideloads);

/// <summary>{"users":[…], …} with the end of the page by time or by cursor.</summary>
/// <param name="next">The start of the next page: a second or a cursor.</param>
internal sealed class ExportResponse<TRow>(string name, ExportRows<TRow> rows, ExportTail tail, QueryText query, string next)
    : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        foreach (var _ in WriteInPieces(json, links))
        {
        }
    }

    public override IEnumerable<Piece> WriteInPieces(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray(name);
        foreach (var row in rows.Rows)
        {
            rows.Write(json, row, links);
            yield return default;
        }
        json.WriteEndArray();
        foreach (var piece in rows.Sideloads?.WriteInPieces(json, links) ?? [])
        {
            yield return piece;
        }
        tail.Write(json, links, query, next, rows.Rows.Count);
        json.WriteEndObject();
    }
}

/// <summary>The part after the rows.</summary>
internal abstract record ExportTail(ExportPage Page, string Path)
{
    /// <param name="next">Where the next page begins.</param>
    /// <param name="count">The number of rows.</param>
    public abstract void Write(Utf8JsonWriter json, Links links, QueryText query, string next, int count);

    /// <summary>The address of the next page; it repeats the other parameters of the request.</summary>
    protected string Url(Links links, QueryText query, string parameter, string value) =>
        $"{links.BaseUrl}{Path}?{parameter}={Uri.EscapeDataString(value)}{query.Without("start_time", "cursor")}";
}

/// <summary>next_page, count, end_of_stream, end_time.</summary>
/// <param name="CountsFirst">Whether next_page stands behind end_of_stream.</param>
internal sealed record TimeTail(ExportPage Page, string Path, bool CountsFirst) : ExportTail(Page, Path)
{
    public override void Write(Utf8JsonWriter json, Links links, QueryText query, string next, int count)
    {
        var url = Url(links, query, "start_time", next);
        if (!CountsFirst)
        {
            json.WriteString("next_page", url);
        }
        json.WriteNumber("count", count);
        json.WriteBoolean("end_of_stream", Page.IsEnd);
        if (CountsFirst)
        {
            json.WriteString("next_page", url);
        }
        json.WriteNumber("end_time", Page.EndTime);
    }
}

/// <summary>after_url, before_url, after_cursor, before_cursor, end_of_stream; nothing leads back (recorded).</summary>
internal sealed record CursorTail(ExportPage Page, string Path) : ExportTail(Page, Path)
{
    public override void Write(Utf8JsonWriter json, Links links, QueryText query, string next, int count)
    {
        json.WriteString("after_url", Url(links, query, "cursor", next));
        json.WriteNull("before_url");
        json.WriteString("after_cursor", next);
        json.WriteNull("before_cursor");
        json.WriteBoolean("end_of_stream", Page.IsEnd);
    }
}
