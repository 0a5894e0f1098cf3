namespace ZendeskEmulator.Seeds;

/// <summary>
/// One line of a seed: one record under its key, such as {"user":{…}}; "account" for another than the default one, and "at" for
/// another time than the account's.
/// </summary>
internal sealed class SeedLine
{
    private readonly List<SeedRecord> records = [];

    public string? Account { get; private set; }

    public DateTime? At { get; private set; }

    /// <summary>The records of the line; there must be one.</summary>
    public IReadOnlyList<SeedRecord> Records => records;

    /// <summary>The keys that a line may have.</summary>
    public static BodyShape<SeedLine> ShapeOf(IEnumerable<SeedKind> kinds)
    {
        var shape = new BodyShape<SeedLine>()
            .Text("account", (line, name) => line.Account = name)
            .Time("at", (line, time) => line.At = time);
        foreach (var kind in kinds)
        {
            kind.AddTo(shape, (line, record) => line.records.Add(record));
        }
        return shape;
    }
}
