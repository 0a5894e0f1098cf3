using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Storage;

/// <summary>How one kind of record stands in the data file: its name and its JSON, an object.</summary>
/// <param name="name">The kind's name; a store may call a table, a view or a collection by it.</param>
/// <param name="columns">The names in its JSON that a person may want to see as columns.</param>
internal abstract class RecordKind(string name, IReadOnlyList<string> columns)
{
    private readonly byte[] utf8Name = Encoding.UTF8.GetBytes(name);

    public string Name { get; } = name;

    /// <summary>The name as the data file has it.</summary>
    public ReadOnlySpan<byte> Utf8Name => utf8Name;

    public IReadOnlyList<string> Columns { get; } = columns;

    public abstract void Write(Utf8JsonWriter json, object record);

    /// <summary>Reads a record; null or a JsonException when the body is not one.</summary>
    public abstract object? Read(ReadOnlySpan<byte> json);
}
