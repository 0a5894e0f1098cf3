namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>Some documents on their way into memory.</summary>
internal sealed class LiteDbRows(DataFileContents contents) : LoadedRows(contents), IDisposable
{
    private readonly LiteDbJsonWriter json = new();

    public void Dispose() => json.Dispose();

    protected override ReadOnlySpan<byte> JsonOf(ReadOnlySpan<byte> fields) => json.Of(new LiteDbFields(fields));
}
