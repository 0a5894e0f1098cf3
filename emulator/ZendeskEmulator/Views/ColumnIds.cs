using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Views;

/// <summary>
/// Ids of columns in the data file. That of a custom field is a number there, which an import into another account moves with the
/// field.
/// </summary>
internal static class ColumnIds
{
    public static readonly StoredType<string> One = new(Read, Write);

    public static readonly StoredType<string[]> Several = One.Several;

    private static string Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
        ? reader.GetInt64().ToString(CultureInfo.InvariantCulture)
        : reader.GetString() ?? "";

    private static void Write(Utf8JsonWriter json, string id)
    {
        if (id.Length == IdLayout.Digits && id[0] != '0'
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(id);
        }
    }
}
