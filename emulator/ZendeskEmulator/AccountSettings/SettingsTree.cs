using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.AccountSettings;

/// <summary>
/// Settings in sections, described by their defaults: a body may set what has a default, to a value of the same type. Pure.
/// </summary>
internal sealed class SettingsTree
{
    private readonly JsonElement defaults;
    private readonly string[] fixedPaths;

    /// <param name="defaults">An object of sections with values.</param>
    /// <param name="fixedPaths">The sections and values that no body sets.</param>
    public SettingsTree(JsonElement defaults, params string[] fixedPaths)
    {
        this.defaults = defaults;
        this.fixedPaths = fixedPaths;
        Body = RequestInput<SettingsInput>.Body("settings", ShapeOf(defaults, ""), () => new SettingsInput());
    }

    /// <summary>{"settings":{…}}</summary>
    public RequestInput<SettingsInput> Body { get; }

    /// <summary>Writes every setting: the own value, or the default.</summary>
    /// <param name="own">The values that differ, by their paths.</param>
    public void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, RawJson> own) => Write(json, defaults, "", own);

    private static void Write(Utf8JsonWriter json, JsonElement section, string path, IReadOnlyDictionary<string, RawJson> own)
    {
        json.WriteStartObject();
        foreach (var setting in section.EnumerateObject())
        {
            var below = PathOf(path, setting.Name);
            json.WritePropertyName(setting.Name);
            if (own.TryGetValue(below, out var value))
            {
                value.WriteTo(json);
            }
            else if (setting.Value.ValueKind == JsonValueKind.Object)
            {
                Write(json, setting.Value, below, own);
            }
            else
            {
                setting.Value.WriteTo(json);
            }
        }
        json.WriteEndObject();
    }

    private BodyShape<SettingsInput> ShapeOf(JsonElement section, string path)
    {
        var shape = new BodyShape<SettingsInput>();
        foreach (var setting in section.EnumerateObject())
        {
            var below = PathOf(path, setting.Name);
            if (!fixedPaths.Contains(below))
            {
                Add(shape, setting, below);
            }
        }
        return shape;
    }

    private void Add(BodyShape<SettingsInput> shape, JsonProperty setting, string path)
    {
        switch (setting.Value.ValueKind)
        {
            case JsonValueKind.Object:
                shape.Object(setting.Name, input => input, ShapeOf(setting.Value, path));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                shape.Boolean(setting.Name, (input, value) => Set(input, path, json => json.WriteBooleanValue(value)));
                break;
            case JsonValueKind.Number:
                shape.Integer(setting.Name, (input, value) => Set(input, path, json => json.WriteNumberValue(value ?? 0)));
                break;
            case JsonValueKind.String or JsonValueKind.Null:
                shape.Text(setting.Name, (input, value) => Set(input, path, json => json.WriteStringValue(value)));
                break;
            case JsonValueKind.Array when setting.Name.EndsWith("_ids", StringComparison.Ordinal) || setting.Name == "shared_views_order":
                shape.Integers(setting.Name, (input, values) => Set(input, path, json => Write(json, values)));
                break;
            default:
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, List<long> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }
        json.WriteEndArray();
    }

    private static void Set(SettingsInput input, string path, Action<Utf8JsonWriter> write) => input.Values[path] = RawJson.Write(write);

    private static string PathOf(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
