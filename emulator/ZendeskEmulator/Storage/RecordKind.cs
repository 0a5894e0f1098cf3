using System.Text.Json;

namespace ZendeskEmulator.Storage;

/// <summary>How one kind of record stands in the data file: its name, its JSON and the view that shows it to a person.</summary>
/// <param name="name">The name in the data file's <c>kind</c> column.</param>
/// <param name="view">The view over the records of this kind (create view … as select …), for the sqlite3 shell.</param>
internal abstract class RecordKind(string name, string view)
{
    public string Name { get; } = name;

    public string View { get; } = view;

    public abstract void Write(Utf8JsonWriter json, object record);

    /// <summary>Reads a record; null or a JsonException when the body is not one.</summary>
    public abstract object? Read(ReadOnlySpan<byte> json);
}
