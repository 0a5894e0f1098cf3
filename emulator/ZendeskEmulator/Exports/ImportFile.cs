using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Seeds;
using ZendeskEmulator.Settings;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Exports;

/// <summary>Reads an export. Nothing is put in before all lines are read.</summary>
/// <param name="into">The slot whose ids the records get; null for the ids that they have in the file.</param>
internal sealed class ImportFile(IReadOnlyList<AccountRecordKind> kinds, int? into = null)
{
    private readonly Dictionary<string, AccountRecordKind> byName = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
    private readonly Dictionary<(AccountRecordKind Kind, long Id), int> lines = [];
    private readonly List<(AccountRecordKind Kind, object Record)> records = [];
    private readonly Dictionary<string, int> counts = [];
    private AccountRow? head;
    private MovedIds? moved;

    /// <summary>The number of read records of each kind.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <summary>Reads all lines; or the first error, with its line.</summary>
    /// <param name="progress">Receives the number of read lines, now and then.</param>
    public async ValueTask<Outcome<AccountContents>> ReadAsync(PipeReader file, IProgress<int>? progress, CancellationToken cancellation)
    {
        const int LinesBetweenReports = 1000;
        await foreach (var (number, text) in SeedFile.ReadAsync(file, cancellation).ConfigureAwait(false))
        {
            if ((text is { } line ? Read(line, number) : SeedFile.TooLong) is { } reason)
            {
                return Errors.Control(400, string.Create(CultureInfo.InvariantCulture, $"Line {number}: {reason}. Nothing was imported."));
            }
            if (number % LinesBetweenReports == 0)
            {
                progress?.Report(number);
            }
        }
        return head is { } row
            ? new AccountContents(row with { Slot = into ?? row.Slot }, records)
            : Errors.Control(400, "The file is empty. Nothing was imported.");
    }

    private string? Read(ReadOnlyMemory<byte> line, int number)
    {
        try
        {
            var reader = new Utf8JsonReader(line.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject
                || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            {
                return """it must be an object with one record, such as {"users":{…}}""";
            }
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            var record = line[start..(int)reader.BytesConsumed];
            if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject || reader.Read() || !isObject)
            {
                return """it must be an object with one record, such as {"users":{…}}""";
            }
            return head is null ? ReadHead(name, record) : ReadRecord(name, record, number);
        }
        catch (JsonException broken)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it is not JSON, at byte {broken.BytePositionInLine + 1}");
        }
    }

    private string? ReadHead(string name, ReadOnlyMemory<byte> text)
    {
        if (name != ExportFile.Head)
        {
            return $"it must be the head of an export, {{\"{ExportFile.Head}\":{{…}}}}; a file without ids is imported with ids=new";
        }
        var json = JsonElement.Parse(text.Span);
        if (NumberOf(json, "version") != ExportFile.Version)
        {
            return string.Create(CultureInfo.InvariantCulture, $"version must be {ExportFile.Version}");
        }
        if (NumberOf(json, "first_id") is not { } first || IdLayout.SlotOf(first) is not { } slot)
        {
            return "first_id must be that of an account";
        }
        if (NumberOf(json, "ids") is not (>= 0 and < IdLayout.CountsPerAccount and var ids))
        {
            return string.Create(CultureInfo.InvariantCulture, $"ids must be a whole number from 0 to {IdLayout.CountsPerAccount - 1}");
        }
        if (NumberOf(json, "writes") is not (>= 0 and var writes))
        {
            return "writes must be a whole number from 0";
        }
        head = new AccountRow(0, "", slot, (int)ids, writes, 0, ClockSetting.Real);
        moved = into is { } other ? new MovedIds(first, (int)ids, IdLayout.FirstId(other)) : null;
        return null;
    }

    private string? ReadRecord(string name, ReadOnlyMemory<byte> text, int number)
    {
        if (!byName.TryGetValue(name, out var kind))
        {
            return $"there are no records '{Beginning.Of(name, 63)}'; the nearest known name is '{NearestName.To(name, [.. byName.Keys])}'";
        }
        if (Parse(kind, text.Span) is not { } record)
        {
            return $"it is not a record of {name}: a value is missing or has another type";
        }
        var says = kind.Of(record);
        var (first, last) = (IdLayout.FirstId(head!.Value.Slot) + 1, IdLayout.FirstId(head.Value.Slot) + head.Value.Count);
        if (says.Id < first || says.Id > last)
        {
            return string.Create(CultureInfo.InvariantCulture, $"its id {says.Id} must be from {first} to {last}, as the head says");
        }
        if (says.OwnerId is { } owner && (owner < first || owner > last))
        {
            return string.Create(CultureInfo.InvariantCulture, $"it belongs to {owner}, which must be an id from {first} to {last}");
        }
        if (says.Version > head.Value.Version)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"its version {says.Version} must not be more than the {head.Value.Version} writes of the head");
        }
        if (!lines.TryAdd((kind, says.Id), number))
        {
            return string.Create(CultureInfo.InvariantCulture, $"its id {says.Id} is on line {lines[(kind, says.Id)]} too");
        }
        records.Add((kind, moved is null ? record : kind.Read(moved.Move(text).Span)!));
        counts[name] = counts.GetValueOrDefault(name) + 1;
        return null;
    }

    private static object? Parse(AccountRecordKind kind, ReadOnlySpan<byte> text)
    {
        try
        {
            return kind.Read(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? NumberOf(JsonElement head, string name) =>
        head.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : null;
}
