using System.Text.Json;

namespace ZendeskEmulator.TicketFields;

/// <summary>One option of a tagger or multiselect.</summary>
internal sealed record TicketFieldOption
{
    /// <summary>The options of a field in the data file.</summary>
    public static readonly StoredType<TicketFieldOption[]> Several = new StoredFields<TicketFieldOption>(new Fields<TicketFieldOption>()
        .Reference("id", option => option.Id, (option, id) => option.Id = id).Essential()
        .Text("name", option => option.Name, (option, text) => option.Name = text ?? "").Essential()
        .Text("value", option => option.Value, (option, text) => option.Value = text ?? "").Essential()
        .Boolean("default", option => option.Default, (option, value) => option.Default = value).Essential()).Type.Several;

    public long Id { get; set; }

    /// <summary>The text for agents; <c>A::B</c> stands for B under A.</summary>
    public string Name { get; set; } = "";

    /// <summary>The value in the API, and the tag that goes with it. Unique within the field.</summary>
    public string Value { get; set; } = "";

    public bool Default { get; set; }

    /// <summary>Writes the options in the recorded order of keys (facts-tickets §7.1), where the field has any.</summary>
    public static void WriteTo(Utf8JsonWriter json, TicketField field)
    {
        if (!TicketFieldTypes.HasOptions(field.Type))
        {
            return;
        }
        json.WriteStartArray("custom_field_options");
        foreach (var option in field.Options ?? [])
        {
            json.WriteStartObject();
            option.WriteProperties(json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteNumber("id", Id);
        json.WriteString("name", Name);
        json.WriteString("raw_name", Name);
        json.WriteString("value", Value);
        json.WriteBoolean("default", Default);
    }
}
