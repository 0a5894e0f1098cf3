using System.Text.Json;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>The kinds of record in which snapshots are stored, and the kinds that they contain.</summary>
internal sealed class SnapshotKinds
{
    /// <param name="kinds">The kinds of an account's records.</param>
    public SnapshotKinds(IReadOnlyList<AccountRecordKind> kinds)
    {
        Records = kinds;
        Kept = new KeptRecordKind(kinds);
    }

    /// <summary>The kinds of an account's records.</summary>
    public IReadOnlyList<AccountRecordKind> Records { get; }

    public RecordKind Heads { get; } = new SnapshotHeadKind();

    public RecordKind Kept { get; }
}

/// <summary>The snapshots themselves.</summary>
internal sealed class SnapshotHeadKind() : RecordKind("snapshots", ["id", "name", "created_at", "count"])
{
    public override void Write(Utf8JsonWriter json, object record)
    {
        var head = (SnapshotHead)record;
        var clock = StoredClock.Of(head.Clock);
        json.WriteStartObject();
        json.WriteNumber("id", head.Place);
        json.WriteString("name", head.Name);
        json.WriteString("created_at", head.CreatedAt);
        json.WriteNumber("count", head.Count);
        json.WriteNumber("clock_offset", clock.Offset);
        if (clock.At is { } at)
        {
            json.WriteNumber("clock_at", at);
        }
        json.WriteNumber("clock_speed", clock.Speed);
        json.WriteEndObject();
    }

    public override object? Read(ReadOnlySpan<byte> json)
    {
        var body = JsonElement.Parse(json);
        try
        {
            var clock = new StoredClock(
                body.GetProperty("clock_offset").GetInt64(),
                body.TryGetProperty("clock_at", out var at) ? at.GetInt64() : null,
                body.GetProperty("clock_speed").GetInt64());
            return new SnapshotHead(
                body.GetProperty("id").GetInt32(),
                body.GetProperty("name").GetString()!,
                body.GetProperty("created_at").GetDateTime(),
                body.GetProperty("count").GetInt32(),
                clock.ToSetting());
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException("A snapshot lacks a value.", wrong);
        }
    }
}

/// <summary>Records as they were before their first change after a snapshot.</summary>
internal sealed class KeptRecordKind(IReadOnlyList<AccountRecordKind> kinds) : RecordKind("kept_records", ["id", "kind", "of"])
{
    private readonly Dictionary<string, AccountRecordKind> byName = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public override void Write(Utf8JsonWriter json, object record)
    {
        var kept = (KeptRecord)record;
        json.WriteStartObject();
        json.WriteNumber("id", kept.Place);
        json.WriteString("kind", kept.Kind.Utf8Name);
        json.WriteNumber("of", kept.Id);
        if (kept.Record is { } old)
        {
            json.WritePropertyName("record"u8);
            kept.Kind.Write(json, old);
        }
        json.WriteEndObject();
    }

    public override object? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        int? place = null;
        long? id = null;
        string? name = null;
        var old = ReadOnlySpan<byte>.Empty;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            switch (property)
            {
                case "id" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number):
                    place = number;
                    break;
                case "of" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var of):
                    id = of;
                    break;
                case "kind" when reader.TokenType == JsonTokenType.String:
                    name = reader.GetString();
                    break;
                case "record" when reader.TokenType == JsonTokenType.StartObject:
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    old = json[start..(int)reader.BytesConsumed];
                    break;
                default:
                    throw new JsonException($"A kept record has a wrong value for {property}.");
            }
        }
        return place is { } known && id is { } given && name is not null && byName.TryGetValue(name, out var kind)
            ? new KeptRecord(known, kind, given, old.IsEmpty ? null : kind.Read(old), old.Length)
            : null;
    }
}
