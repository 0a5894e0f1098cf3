using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Facade;

/// <summary>Compares the records of two states of an account.</summary>
internal sealed class SnapshotComparison
{
    /// <summary>A record's version counts the account's writes; it is not one of its values.</summary>
    private const string Version = "version";

    private const string Hidden = "\"…\"";

    private static readonly string[] Names = ["name", "subject", "title", "value", "key"];

    private readonly List<(AccountRecordKind Kind, long Id, object? Before, object? After)> pairs = [];

    /// <summary>Takes the records that may differ; they are compared later. With the account's turn held.</summary>
    /// <param name="to">Null for the present state.</param>
    public SnapshotComparison(AccountState state, AccountSnapshots snapshots, Snapshot from, Snapshot? to)
    {
        var oldest = to is null || from.Head.Place < to.Head.Place ? from : to;
        foreach (var (kind, id) in snapshots.ChangedSince(state, oldest))
        {
            var before = snapshots.At(state, from, kind, id);
            var after = to is null ? kind.Find(state, id) : snapshots.At(state, to, kind, id);
            if (!AccountSnapshots.AreSame(kind, before, after))
            {
                pairs.Add((kind, id, before, after));
            }
        }
        pairs.Sort(static (one, other) => string.CompareOrdinal(one.Kind.Name, other.Kind.Name) is not 0 and var byKind
            ? byKind
            : one.Id.CompareTo(other.Id));
    }

    /// <summary>Compares the records.</summary>
    /// <param name="max">How many are listed.</param>
    public SnapshotDiff Compare(string from, string? to, int max)
    {
        using var json = new RecordJson();
        var records = new List<RecordDifference>();
        var (created, changed, deleted) = (0, 0, 0);
        foreach (var (kind, id, before, after) in pairs)
        {
            if (before is not null && after is not null && HaveSameValues(json, kind, before, after))
            {
                continue;
            }
            var type = before is null ? RecordDifferenceType.Created
                : after is null ? RecordDifferenceType.Deleted
                : RecordDifferenceType.Changed;
            _ = type switch
            {
                RecordDifferenceType.Created => created++,
                RecordDifferenceType.Deleted => deleted++,
                _ => changed++,
            };
            if (records.Count < max)
            {
                records.Add(Difference(json, type, kind, id, before, after));
            }
        }
        return new SnapshotDiff(from, to, created, changed, deleted, records);
    }

    private static bool HaveSameValues(RecordJson json, AccountRecordKind kind, object before, object after)
    {
        var asBefore = json.Of(kind, (Record)after with { Version = kind.Of(before).Version }).ToArray();
        return json.Of(kind, before).SequenceEqual(asBefore);
    }

    private static RecordDifference Difference(
        RecordJson json,
        RecordDifferenceType type,
        AccountRecordKind kind,
        long id,
        object? before,
        object? after)
    {
        var (old, present) = (ValuesOf(json, kind, before), ValuesOf(json, kind, after));
        var named = after is null ? old : present;
        var name = Names.Select(
            name => named.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
            .FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return new RecordDifference(type, kind.Name, id, name, type == RecordDifferenceType.Changed ? [.. Fields(old, present)] : []);
    }

    private static IEnumerable<ValueDifference> Fields(Dictionary<string, JsonElement> old, Dictionary<string, JsonElement> present)
    {
        foreach (var field in old.Keys.Union(present.Keys).Where(field => field != Version))
        {
            var before = old.TryGetValue(field, out var value) ? value.GetRawText() : null;
            var after = present.TryGetValue(field, out value) ? value.GetRawText() : null;
            if (before != after)
            {
                yield return field.EndsWith("hash", StringComparison.Ordinal)
                    ? new ValueDifference(field, before is null ? null : Hidden, after is null ? null : Hidden)
                    : new ValueDifference(field, before, after);
            }
        }
    }

    private static Dictionary<string, JsonElement> ValuesOf(RecordJson json, AccountRecordKind kind, object? record) =>
        record is null
            ? []
            : JsonElement.Parse(json.Of(kind, record)).EnumerateObject().ToDictionary(value => value.Name, value => value.Value);
}
