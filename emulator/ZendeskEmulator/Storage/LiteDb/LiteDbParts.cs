using LiteDB;
using LiteDB.Engine;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>
/// The JSON of records that are larger than a document of LiteDB may be: in parts, with numbers in a row. Bulk jobs have some
/// when the setting MaxRequestBytes is raised.
/// </summary>
internal sealed class LiteDbParts
{
    /// <summary>The field of the record's document with the first part and the number of parts.</summary>
    public const string Field = "_parts";

    /// <summary>The same in UTF-8.</summary>
    public static ReadOnlySpan<byte> Utf8Field => "_parts"u8;

    private const string Collection = "_parts";
    private const string Bytes = "bytes";
    private const int PartBytes = 4 << 20;

    /// <summary>Where each divided record has parts, or may have some that a failed commit has left.</summary>
    private readonly Dictionary<long, List<(long First, int Count)>> divided = [];

    private long lastPart;

    /// <summary>Writes a record in parts.</summary>
    /// <returns>The value for the record's document.</returns>
    public BsonValue Write(LiteEngine engine, long key, ReadOnlySpan<byte> json)
    {
        Remove(engine, key);
        var parts = new List<BsonDocument>();
        var first = lastPart + 1;
        for (; !json.IsEmpty; json = json[Math.Min(PartBytes, json.Length)..])
        {
            parts.Add(new BsonDocument
            {
                [LiteDbRecord.Key] = ++lastPart,
                [Bytes] = json[..Math.Min(PartBytes, json.Length)].ToArray(),
            });
        }
        engine.Insert(Collection, parts, BsonAutoId.Int64);
        Note(key, first, parts.Count);
        return new BsonArray(first, (long)parts.Count);
    }

    /// <summary>Removes the parts of a record that is removed or written again.</summary>
    public void Remove(LiteEngine engine, long key)
    {
        if (divided.TryGetValue(key, out var ranges))
        {
            engine.Delete(Collection, ranges.SelectMany(range => Ids(range.First, range.Count)));
        }
    }

    /// <summary>After a commit: forgets the parts of a record that were removed.</summary>
    /// <param name="isDivided">Whether the record has parts now, the newest ones.</param>
    public void Committed(long key, bool isDivided)
    {
        if (!divided.TryGetValue(key, out var ranges))
        {
            return;
        }
        if (isDivided)
        {
            ranges.RemoveRange(0, ranges.Count - 1);
        }
        else
        {
            divided.Remove(key);
        }
    }

    /// <summary>Whether a record has parts, or may have.</summary>
    public bool Has(long key) => divided.ContainsKey(key);

    /// <summary>The JSON of a divided record, as it is loaded.</summary>
    /// <param name="parts">The field of its document.</param>
    public byte[] Load(LiteEngine engine, long key, in LiteDbFields parts)
    {
        var numbers = parts.Inner;
        numbers.Read();
        var first = numbers.Integer;
        numbers.Read();
        var count = checked((int)numbers.Integer);
        lastPart = Math.Max(lastPart, checked(first + count - 1));
        Note(key, first, count);
        using var json = new MemoryStream();
        foreach (var id in Ids(first, count))
        {
            var part = LiteDbQuery.Find(engine, Collection, id)
                ?? throw new DataFileException($"The part {id.AsInt64} of the record {key} is missing.");
            json.Write(part[Bytes].AsBinary);
        }
        return json.ToArray();
    }

    private static IEnumerable<BsonValue> Ids(long first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new BsonValue(first + i);
        }
    }

    private void Note(long key, long first, int count)
    {
        if (!divided.TryGetValue(key, out var ranges))
        {
            divided.Add(key, ranges = []);
        }
        ranges.Add((first, count));
    }
}
