using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>Writes a record as a JSON object.</summary>
internal delegate void WriteRecord<in T>(Utf8JsonWriter json, T record, Links links);

/// <summary>One record under its envelope: {"organization":{…}}</summary>
/// <param name="folder">For a 201: the folder of the record's address, used in the Location header.</param>
internal sealed class RecordResponse<T>(
    int status,
    string envelope,
    T record,
    WriteRecord<T> write,
    string? folder = null) : Response(status)
    where T : class, IRecord
{
    /// <summary>The saved record, for code that needs it after the save.</summary>
    public T Record => record;

    public override string? Location(Links links) => folder is null ? null
        : record.TextId is { } text ? links.Record(folder, text)
        : links.Record(folder, record.Id);

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WritePropertyName(envelope);
        write(json, record, links);
        json.WriteEndObject();
    }
}

/// <summary>A page of records: {"organizations":[…], …}</summary>
/// <param name="path">The list's path with its suffix, for the links.</param>
/// <param name="sideloads">The lists that <c>include</c> asks for, written after the records.</param>
internal sealed class RecordListResponse<T>(
    string name, RecordPage<T> page, WriteRecord<T> write, string path, QueryText query, Sideloads? sideloads = null) : Response(200)
    where T : class, IRecord
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
        foreach (var record in page.Records)
        {
            write(json, record, links);
            yield return default;
        }
        json.WriteEndArray();
        foreach (var piece in sideloads?.WriteInPieces(json, links) ?? [])
        {
            yield return piece;
        }
        page.Tail.Write(json, links, path, query);
        json.WriteEndObject();
    }
}
