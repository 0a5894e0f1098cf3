using System.Text.Json;

namespace ZendeskEmulator.CustomFields;

/// <summary>The options of a dropdown or multiselect: their JSON, and their changes by requests.</summary>
internal static class CustomFieldOptions
{
    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");

    /// <summary>The options in the data file.</summary>
    public static readonly StoredType<CustomFieldOption[]> Type = new StoredFields<CustomFieldOption>(new Fields<CustomFieldOption>()
        .Reference("id", option => option.Id, (option, id) => option.Id = id).Essential()
        .Text("name", option => option.Name, (option, text) => option.Name = text ?? "").Essential()
        .Text("value", option => option.Value, (option, text) => option.Value = text ?? "").Essential()).Type.Several;

    /// <summary>Writes the options of a field as the field shows them.</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText key, CustomField field)
    {
        json.WriteStartArray(key);
        foreach (var option in field.Options ?? [])
        {
            json.WriteStartObject();
            WriteNames(json, option);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes one option as the calls on options show it, with its address and position.</summary>
    /// <param name="folder">The address of the field's options.</param>
    public static void WriteOne(Utf8JsonWriter json, CustomField field, CustomFieldOption option, string folder, Links links)
    {
        json.WriteStartObject();
        links.WriteRecord(json, Url, folder, option.Id);
        WriteNames(json, option);
        json.WriteNumber("position", Array.FindIndex(field.Options ?? [], known => known.Id == option.Id));
        json.WriteEndObject();
    }

    /// <summary>
    /// Replaces the stored options; those not sent are removed (documented). An option with the id or value of a stored
    /// one keeps its identity; others are new.
    /// </summary>
    public static CustomFieldOption[]? Replace(in AccountWrite write, CustomFieldOption[]? stored, List<CustomFieldOptionInput>? sent)
    {
        if (sent is null)
        {
            return stored;
        }
        var index = CustomFieldOptionIndex.Of(stored ?? []);
        var options = new List<CustomFieldOption>(sent.Count);
        var named = new HashSet<long>();
        foreach (var input in sent)
        {
            var known = (input.Id is { } id ? index.Find(id) : null) ?? (input.Value is { } value ? index.Find(value) : null);
            // An option that is sent twice is refused because its value repeats. Until then each copy has an id of its
            // own.
            var isFirst = known is not null && named.Add(known.Id);
            options.Add(CustomFieldOption.Of(isFirst ? known!.Id : write.NextId(), input, known));
        }
        return stored is not null && options.SequenceEqual(stored) ? stored : [.. options];
    }

    /// <summary>The stored options with one added or changed, at the requested place.</summary>
    public static CustomFieldOption[] Put(CustomFieldOption[] stored, CustomFieldOption option, long? position)
    {
        var options = stored.ToList();
        var at = options.FindIndex(known => known.Id == option.Id);
        if (at >= 0)
        {
            options.RemoveAt(at);
        }
        var place = position ?? (at >= 0 ? at : options.Count);
        options.Insert((int)Math.Clamp(place, 0, options.Count), option);
        return options.SequenceEqual(stored) ? stored : [.. options];
    }

    private static void WriteNames(Utf8JsonWriter json, CustomFieldOption option)
    {
        json.WriteNumber("id", option.Id);
        json.WriteString("name", option.Name);
        json.WriteString("raw_name", option.Name);
        json.WriteString("value", option.Value);
    }
}
