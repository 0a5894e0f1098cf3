using System.Text.Json;

namespace ZendeskEmulator.CustomFields;

/// <summary>A record's values in the account's custom fields, as a field that is only stored.</summary>
internal static class CustomFieldValuesType
{
    private static readonly CustomFieldValuesConverter Converter = new();

    public static readonly StoredType<CustomFieldValue[]> Values = new(
        (ref Utf8JsonReader reader) => Converter.Read(ref reader, typeof(CustomFieldValue[]), JsonSerializerOptions.Default),
        (json, values) => Converter.Write(json, values, JsonSerializerOptions.Default));
}
