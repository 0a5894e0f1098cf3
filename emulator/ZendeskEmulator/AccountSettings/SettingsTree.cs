using System.Text.Json;

namespace ZendeskEmulator.AccountSettings;

/// <summary>
/// Settings in sections, described by their defaults. A body may set each of them to a value of the default's type. Pure.
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
        Shape = ShapeOf(defaults, "");
        Body = RequestInput<SettingValues>.Body("settings", Shape, () => new SettingValues());
    }

    /// <summary>The settings that a body may have.</summary>
    public BodyShape<SettingValues> Shape { get; }

    /// <summary>{"settings":{…}}</summary>
    public RequestInput<SettingValues> Body { get; }

    /// <summary>Writes every setting: the own value, or the default.</summary>
    /// <param name="own">The values that differ from the defaults.</param>
    public void Write(Utf8JsonWriter json, SettingValues own) => Write(json, defaults, "", own);

    /// <summary>{"settings":{…}}</summary>
    public Response Show(SettingValues own) => new ObjectResponse((json, _) =>
    {
        json.WritePropertyName("settings");
        Write(json, own);
    });

    /// <summary>The text of a setting outside sections: the own one, or the default.</summary>
    public string? TextOf(string name, SettingValues own) => own.FindText(name) ?? defaults.GetProperty(name).GetString();

    /// <summary>Removes the values outside sections that are the defaults.</summary>
    public void RemoveDefaults(SettingValues own)
    {
        foreach (var setting in defaults.EnumerateObject())
        {
            if (own.Find(setting.Name) is { } value && JsonElement.DeepEquals(JsonElement.Parse(value.Utf8.Span), setting.Value))
            {
                own.Remove(setting.Name);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, JsonElement section, string path, SettingValues own)
    {
        json.WriteStartObject();
        foreach (var setting in section.EnumerateObject())
        {
            var below = PathOf(path, setting.Name);
            json.WritePropertyName(setting.Name);
            if (own.Find(below) is { } value)
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

    private BodyShape<SettingValues> ShapeOf(JsonElement section, string path)
    {
        var shape = new BodyShape<SettingValues>();
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

    private void Add(BodyShape<SettingValues> shape, JsonProperty setting, string path)
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

    private static void Set(SettingValues input, string path, Action<Utf8JsonWriter> write) => input.Set(path, RawJson.Write(write));

    private static string PathOf(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
