using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.AccountSettings;

/// <summary>Values of settings, each under its path, such as tickets.tagging.</summary>
internal sealed class SettingValues
{
    private readonly SortedDictionary<string, RawJson> values = new(StringComparer.Ordinal);

    public int Count => values.Count;

    public IEnumerable<string> Paths => values.Keys;

    /// <summary>The values that <see cref="ToText"/> has written.</summary>
    public static SettingValues Parse(string text)
    {
        var read = new SettingValues();
        foreach (var value in JsonElement.Parse(text).EnumerateObject())
        {
            read.values[value.Name] = RawJson.Write(value.Value.WriteTo);
        }
        return read;
    }

    /// <summary>The value at a path; null if it is not set.</summary>
    public RawJson? Find(string path) => values.TryGetValue(path, out var value) ? value : null;

    /// <summary>The text at a path; null if it is not set, or not a text.</summary>
    public string? FindText(string path) =>
        Find(path) is { } value && JsonElement.Parse(value.Utf8.Span) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public void Set(string path, RawJson value) => values[path] = value;

    public void Remove(string path) => values.Remove(path);

    /// <summary>Sets all values of another set.</summary>
    public void Set(SettingValues others)
    {
        foreach (var (path, value) in others.values)
        {
            values[path] = value;
        }
    }

    public string ToText() => Encoding.UTF8.GetString(RawJson.Write(json =>
    {
        json.WriteStartObject();
        foreach (var (path, value) in values)
        {
            json.WritePropertyName(path);
            value.WriteTo(json);
        }
        json.WriteEndObject();
    }).Utf8.Span);
}
