using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.CustomFields;

/// <summary>
/// A record's values in responses: every active field by its key. A field without a value is null, a checkbox false.
/// </summary>
internal static class CustomFieldValuesJson
{
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, CustomFieldSet fields, CustomFieldValue[]? values)
    {
        json.WriteStartObject(name);
        foreach (var (key, field) in fields.Shown)
        {
            json.WritePropertyName(key);
            Write(json, field, CustomFieldValue.Of(values, field.Id));
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CustomField field, ReadOnlySpan<CustomFieldValue> values)
    {
        switch (field.Type)
        {
            case CustomFieldType.Checkbox:
                json.WriteBooleanValue(!values.IsEmpty);
                break;
            case CustomFieldType.Multiselect:
                WriteOptions(json, field, values);
                break;
            case var _ when values.IsEmpty:
                json.WriteNullValue();
                break;
            case CustomFieldType.Dropdown:
                // Also null when the option was removed.
                json.WriteStringValue(field.FindOption(values[0].Number)?.Value);
                break;
            case CustomFieldType.Integer or CustomFieldType.Lookup:
                json.WriteNumberValue(values[0].Number);
                break;
            case CustomFieldType.Decimal:
                json.WriteNumberValue(decimal.Parse(values[0].Text!, CultureInfo.InvariantCulture));
                break;
            case CustomFieldType.Date:
                // As recorded (facts §2.2).
                json.WriteStringValue($"{values[0].Text}T00:00:00+00:00");
                break;
            default:
                json.WriteStringValue(values[0].Text);
                break;
        }
    }

    private static void WriteOptions(Utf8JsonWriter json, CustomField field, ReadOnlySpan<CustomFieldValue> values)
    {
        var isStarted = false;
        foreach (var option in field.Options ?? [])
        {
            if (!CustomFieldValue.Contains(values, option.Id))
            {
                continue;
            }
            if (!isStarted)
            {
                json.WriteStartArray();
                isStarted = true;
            }
            json.WriteStringValue(option.Value);
        }
        if (isStarted)
        {
            json.WriteEndArray();
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
