using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// The lists that <c>include=a,b</c> adds to the response (facts §7). Unknown names are ignored. They are read together
/// with the records, before the response waits for the commit, so the response shows nothing that is not yet durable.
/// </summary>
internal sealed class Sideloads
{
    /// <summary>No lists: the request asks for none.</summary>
    public static readonly Sideloads None = new([]);

    private readonly string[] names;
    private readonly List<Func<Utf8JsonWriter, Links, IEnumerable<Piece>>> lists = [];

    private Sideloads(string[] names) => this.names = names;

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => lists.Count == 0;

    /// <summary>The lists that the query asks for; <see cref="None"/> without any.</summary>
    public static Sideloads Read(QueryText query) => Of(NamesOf(query["include"]));

    /// <summary>The lists of these names.</summary>
    public static Sideloads Of(string[] names) => names.Length == 0 ? None : new Sideloads(names);

    /// <summary>The names in a text such as users,groups; empty for null.</summary>
    public static string[] NamesOf(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Reads the list if the request asks for it.</summary>
    public Sideloads Add<T>(string name, Func<IEnumerable<T>> read, WriteRecord<T> write)
    {
        if (names.Contains(name, StringComparer.Ordinal))
        {
            T[] records = [.. read()];
            lists.Add((json, links) => Write(name, records, write, json, links));
        }
        return this;
    }

    /// <summary>Reads a count for each id, written as one object, if the request asks for it.</summary>
    public Sideloads AddCounts(string name, Func<IEnumerable<(long Id, int Count)>> read)
    {
        if (names.Contains(name, StringComparer.Ordinal))
        {
            (long Id, int Count)[] counts = [.. read()];
            lists.Add((json, _) => Write(name, counts, json));
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

    private static IEnumerable<Piece> Write(string name, (long Id, int Count)[] counts, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (var (id, count) in counts)
        {
            json.WriteNumber(id.ToString(CultureInfo.InvariantCulture), count);
        }
        json.WriteEndObject();
        yield return default;
    }
}
