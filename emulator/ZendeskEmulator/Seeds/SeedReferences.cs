using System.Buffers.Text;
using System.Text.Json;

namespace ZendeskEmulator.Seeds;

/// <summary>
/// The ids in a seed. A record's <c>id</c> is a number of the file's own; <c>user_id</c>, <c>group_ids</c> and the like name it in
/// later lines. A number that no earlier line has is an id of the account.
/// </summary>
internal sealed class SeedReferences
{
    private const int RecordDepth = 2;

    /// <summary>Objects whose keys are chosen by people: a custom field may be called group_id.</summary>
    private static readonly BodyKeys<object> Free = KeysOf("user_fields", "organization_fields", "metadata");

    private readonly Dictionary<string, Dictionary<long, long>> ids = [];
    private readonly BodyKeys<Dictionary<long, long>> byReference = new();
    private readonly List<(int Start, int Length, long? Id)> changes = [];
    private byte[] changed = [];

    public SeedReferences(IEnumerable<SeedKind> kinds)
    {
        foreach (var kind in kinds)
        {
            var ofKind = ids[kind.Key] = [];
            foreach (var key in kind.References)
            {
                byReference.Add(key, ofKind);
            }
        }
    }

    /// <summary>Says which record a number of the file stands for.</summary>
    public void Add(SeedKind kind, long number, long id) => ids[kind.Key][number] = id;

    /// <summary>The line with the ids of the account in the place of the file's numbers, valid until the next call.</summary>
    /// <param name="line">A line of JSON. Text that is not JSON is returned unchanged.</param>
    /// <param name="number">The record's number in the file; null without a number.</param>
    public ReadOnlyMemory<byte> Resolve(ReadOnlyMemory<byte> line, out long? number)
    {
        number = null;
        changes.Clear();
        try
        {
            var reader = new Utf8JsonReader(line.Span);
            Dictionary<long, long>? named = null;
            Dictionary<long, long>? namedByEntries = null;
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName when Free.Find(ref reader) is not null:
                        reader.Skip();
                        break;
                    case JsonTokenType.PropertyName when reader.CurrentDepth == RecordDepth && reader.ValueTextEquals("id"u8):
                        reader.Read();
                        number = TakeNumber(ref reader);
                        break;
                    case JsonTokenType.PropertyName when reader.CurrentDepth == RecordDepth:
                        named = namedByEntries = byReference.Find(ref reader);
                        break;
                    // An entry of custom_fields names its field by its id.
                    case JsonTokenType.PropertyName:
                        named = reader.ValueTextEquals("id"u8) ? namedByEntries : byReference.Find(ref reader);
                        break;
                    case JsonTokenType.Number when named is not null:
                        Replace(ref reader, named);
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // The reader of the line will refuse it, with the place of the error.
            return line;
        }
        return changes.Count == 0 ? line : Changed(line.Span);
    }

    private long? TakeNumber(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number))
        {
            return null;
        }
        changes.Add(((int)reader.TokenStartIndex, reader.ValueSpan.Length, null));
        return number;
    }

    private void Replace(ref Utf8JsonReader reader, Dictionary<long, long> named)
    {
        if (reader.TryGetInt64(out var number) && named.TryGetValue(number, out var id))
        {
            changes.Add(((int)reader.TokenStartIndex, reader.ValueSpan.Length, id));
        }
    }

    private ReadOnlyMemory<byte> Changed(ReadOnlySpan<byte> line)
    {
        const int LongestId = 20;
        var longest = line.Length + (changes.Count * LongestId);
        if (changed.Length < longest)
        {
            changed = new byte[longest];
        }
        var (from, to) = (0, 0);
        foreach (var (start, length, id) in changes)
        {
            line[from..start].CopyTo(changed.AsSpan(to));
            to += start - from;
            from = start + length;
            if (id is not { } known)
            {
                "null"u8.CopyTo(changed.AsSpan(to));
                to += "null"u8.Length;
                continue;
            }
            Utf8Formatter.TryFormat(known, changed.AsSpan(to), out var written);
            to += written;
        }
        line[from..].CopyTo(changed.AsSpan(to));
        return changed.AsMemory(0, to + line.Length - from);
    }

    private static BodyKeys<object> KeysOf(params ReadOnlySpan<string> names)
    {
        var keys = new BodyKeys<object>();
        foreach (var name in names)
        {
            keys.Add(name, keys);
        }
        return keys;
    }
}
