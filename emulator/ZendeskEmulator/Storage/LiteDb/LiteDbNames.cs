using System.Text.Json;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The names of fields: the same few hundred again and again, so each is one string.</summary>
internal sealed class LiteDbNames
{
    private const int Max = 1024;
    private const int MaxLength = 64;

    private readonly string?[] known = new string?[Max];

    /// <summary>The name that the reader is at; it has no escapes.</summary>
    public string Of(ref Utf8JsonReader reader)
    {
        var utf8 = reader.ValueSpan;
        if (utf8.Length > MaxLength)
        {
            return reader.GetString()!;
        }
        var hash = 2166136261u;
        foreach (var letter in utf8)
        {
            hash = (hash ^ letter) * 16777619u;
        }
        ref var name = ref known[hash % Max];
        // Another name of the same place takes it over. Two threads may, and both have a right name.
        var found = name;
        if (found is null || !reader.ValueTextEquals(found))
        {
            name = found = reader.GetString()!;
        }
        return found;
    }
}
