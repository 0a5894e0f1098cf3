using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>
/// The JSON of a field in responses: keys in the recorded order, then those that only some types have (facts §4.3).
/// </summary>
internal static class CustomFieldJson
{
    /// <summary>Zendesk's names of the types, in the order of its documentation.</summary>
    private static readonly (CustomFieldType Type, string Name)[] Types =
    [
        (CustomFieldType.Text, "text"),
        (CustomFieldType.Textarea, "textarea"),
        (CustomFieldType.Checkbox, "checkbox"),
        (CustomFieldType.Date, "date"),
        (CustomFieldType.Integer, "integer"),
        (CustomFieldType.Decimal, "decimal"),
        (CustomFieldType.Regexp, "regexp"),
        (CustomFieldType.Dropdown, "dropdown"),
        (CustomFieldType.Lookup, "lookup"),
        (CustomFieldType.Multiselect, "multiselect"),
    ];

    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");

    public static CustomFieldType? TypeOf(string name)
    {
        foreach (var (type, known) in Types)
        {
            if (known == name)
            {
                return type;
            }
        }
        return null;
    }

    /// <summary>Writes fields of users, or of organizations.</summary>
    public static WriteRecord<CustomField> WriterFor(string folder) => (json, field, links) => Write(json, field, folder, links);

    /// <summary>Writes one option as the calls on options show it, with its address and position.</summary>
    /// <param name="folder">The address of the field's options.</param>
    public static void WriteOption(Utf8JsonWriter json, CustomFieldOption option, int position, string folder, Links links)
    {
        json.WriteStartObject();
        links.WriteRecord(json, Url, folder, option.Id);
        WriteNames(json, option);
        json.WriteNumber("position", position);
        json.WriteEndObject();
    }

    /// <summary>The address of a field's options.</summary>
    public static string OptionsFolder(string folder, CustomField field) =>
        string.Create(CultureInfo.InvariantCulture, $"{folder}{field.Id}/options/");

    private static void Write(Utf8JsonWriter json, CustomField field, string folder, Links links)
    {
        json.WriteStartObject();
        links.WriteRecord(json, Url, folder, field.Id);
        json.WriteNumber("id", field.Id);
        json.WriteString("type", Array.Find(Types, known => known.Type == field.Type).Name);
        json.WriteString("key", field.Key);
        json.WriteString("title", field.Title);
        json.WriteString("description", field.Description ?? "");
        json.WriteString("raw_title", field.Title);
        json.WriteString("raw_description", field.Description ?? "");
        json.WriteNumber("position", field.Position);
        json.WriteBoolean("active", !field.Inactive && !field.Deleted);
        json.WriteBoolean("system", false);
        json.WriteString("regexp_for_validation", field.RegexpForValidation);
        json.WriteString("created_at", field.CreatedAt);
        json.WriteString("updated_at", field.UpdatedAt);
        if (field.HasOptions)
        {
            json.WriteStartArray("custom_field_options");
            foreach (var option in field.Options ?? [])
            {
                json.WriteStartObject();
                WriteNames(json, option);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (field.Type == CustomFieldType.Checkbox)
        {
            json.WriteString("tag", field.Tag);
        }
        if (field.Type == CustomFieldType.Lookup)
        {
            json.WriteString("relationship_target_type", field.RelationshipTargetType);
        }
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, CustomFieldOption option)
    {
        json.WriteNumber("id", option.Id);
        json.WriteString("name", option.Name);
        json.WriteString("raw_name", option.Name);
        json.WriteString("value", option.Value);
    }
}
