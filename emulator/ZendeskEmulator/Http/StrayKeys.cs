using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// The keys of a body that its endpoint does not take. For each object the keys inside come first, then its own key
/// (recorded).
/// </summary>
internal sealed class StrayKeys
{
    private readonly List<string> names = [];
    private readonly List<string> severals = [];

    /// <summary>The first twenty, such as <c>user.id</c>, <c>user</c>.</summary>
    public IReadOnlyList<string> Names => names;

    /// <param name="envelope">The one key that the endpoint takes, or null if it takes no envelope.</param>
    /// <returns>False when the body is not a JSON object.</returns>
    public static bool TryRead(ReadOnlySpan<byte> body, out StrayKeys keys, string? envelope = null)
    {
        keys = new StrayKeys();
        try
        {
            var reader = new Utf8JsonReader(body);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && keys.Read(ref reader, envelope);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>
    /// The key of a list with several records, sent instead of one record under the envelope; null if there is no such list.
    /// </summary>
    // Assumed A-58: a list with one record counts as a missing envelope. The error has the status of its kind.
    public string? FindSeveral(string envelope)
    {
        var plural = envelope.EndsWith('y') ? $"{envelope[..^1]}ies" : $"{envelope}s";
        return severals.Contains(plural) ? plural : null;
    }

    private bool Read(ref Utf8JsonReader reader, string? envelope)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Beginning.Of(BodyValue.ReadString(ref reader), DroppedKeys.LongestName);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadInner(ref reader, name);
            }
            else if (reader.TokenType == JsonTokenType.StartArray && HasSeveral(ref reader))
            {
                severals.Add(name);
            }
            if (name != envelope)
            {
                Add(name);
            }
        }
        return true;
    }

    private void ReadInner(ref Utf8JsonReader reader, string parent)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Add(DroppedKeys.Name(parent, BodyValue.ReadString(ref reader)));
            reader.Read();
            reader.Skip();
        }
    }

    private static bool HasSeveral(ref Utf8JsonReader reader)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            count++;
        }
        return count > 1;
    }

    private void Add(string name)
    {
        if (names.Count < DroppedKeys.MaxNames)
        {
            names.Add(name);
        }
    }
}
