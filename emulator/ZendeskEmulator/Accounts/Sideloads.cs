using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>What <c>include=a,b</c> asks for beside the records: further lists in the same answer (facts §7). Unknown names are ignored.</summary>
internal readonly struct Sideloads
{
    private readonly string[] names;

    private Sideloads(string[] names) => this.names = names;

    public static Sideloads Read(QueryText query) =>
        new(query["include"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []);

    public bool IsEmpty => names is null or [];

    public bool Asks(string name) => names?.Contains(name, StringComparer.Ordinal) == true;

    /// <summary>Writes a list when it is asked for.</summary>
    public void Write<T>(Utf8JsonWriter json, Links links, string name, Func<IEnumerable<T>> records, WriteRecord<T> write)
    {
        if (!Asks(name))
        {
            return;
        }
        json.WriteStartArray(name);
        foreach (var record in records())
        {
            write(json, record, links);
        }
        json.WriteEndArray();
    }
}
