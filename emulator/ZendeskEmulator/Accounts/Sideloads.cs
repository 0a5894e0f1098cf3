using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// What <c>include=a,b</c> asks for beside the records: further lists in the same answer (facts §7). Unknown names are
/// ignored. The lists are read with the records, before the response waits for the commit: what it shows is what it rests on.
/// </summary>
internal sealed class Sideloads
{
    private readonly string[] names;
    private readonly List<Func<Utf8JsonWriter, Links, IEnumerable<Piece>>> lists = [];

    private Sideloads(string[] names) => this.names = names;

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => lists.Count == 0;

    public static Sideloads Read(QueryText query) =>
        new(query["include"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []);

    /// <summary>Reads a list when it is asked for.</summary>
    public Sideloads Add<T>(string name, Func<IEnumerable<T>> read, WriteRecord<T> write)
    {
        if (names.Contains(name, StringComparer.Ordinal))
        {
            T[] records = [.. read()];
            lists.Add((json, links) => Write(name, records, write, json, links));
        }
        return this;
    }

    public void Write(Utf8JsonWriter json, Links links)
    {
        foreach (var _ in WriteInPieces(json, links))
        {
        }
    }

    public IEnumerable<Piece> WriteInPieces(Utf8JsonWriter json, Links links) => lists.SelectMany(list => list(json, links));

    private static IEnumerable<Piece> Write<T>(string name, T[] records, WriteRecord<T> write, Utf8JsonWriter json, Links links)
    {
        json.WriteStartArray(name);
        foreach (var record in records)
        {
            write(json, record, links);
            yield return default;
        }
        json.WriteEndArray();
    }
}
