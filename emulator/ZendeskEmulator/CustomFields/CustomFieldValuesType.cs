using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.CustomFields;

/// <summary>
/// A record's values in the account's custom fields, as a field that is only stored: {"FIELD":"text","FIELD":7,"FIELD":[OPTION,OPTION]}
/// </summary>
internal static class CustomFieldValuesType
{
    public static readonly StoredType<CustomFieldValue[]> Values = new(Read, Write);

    private static CustomFieldValue[] Read(ref Utf8JsonReader reader)
    {
        var values = new List<CustomFieldValue>();
        Expect(reader.TokenType == JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Expect(long.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var fieldId));
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    values.Add(new CustomFieldValue(fieldId, reader.GetInt64(), null));
                }
            }
            else
            {
                values.Add(reader.TokenType == JsonTokenType.String
                    ? new CustomFieldValue(fieldId, 0, reader.GetString())
                    : new CustomFieldValue(fieldId, reader.GetInt64(), null));
            }
        }
        return [.. values];
    }

    private static void Write(Utf8JsonWriter writer, CustomFieldValue[] value)
    {
        writer.WriteStartObject();
        for (var all = value.AsSpan(); !all.IsEmpty;)
        {
            var same = FirstRun(all);
            writer.WritePropertyName(all[0].FieldId.ToString(CultureInfo.InvariantCulture));
            WriteOne(writer, same);
            all = all[same.Length..];
        }
        writer.WriteEndObject();
    }

    private static void WriteOne(Utf8JsonWriter writer, ReadOnlySpan<CustomFieldValue> values)
    {
        if (values is [{ Text: { } text }])
        {
            writer.WriteStringValue(text);
            return;
        }
        if (values is [var only])
        {
            writer.WriteNumberValue(only.Number);
            return;
        }
        writer.WriteStartArray();
        foreach (var value in values)
        {
            writer.WriteNumberValue(value.Number);
        }
        writer.WriteEndArray();
    }

    private static ReadOnlySpan<CustomFieldValue> FirstRun(ReadOnlySpan<CustomFieldValue> values)
    {
        var end = 1;
        while (end < values.Length && values[end].FieldId == values[0].FieldId)
        {
            end++;
        }
        return values[..end];
    }

    private static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new JsonException("Field values are an object by field id.");
        }
    }
}
