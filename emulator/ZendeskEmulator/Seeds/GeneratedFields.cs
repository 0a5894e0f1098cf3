using System.Text.Json;

namespace ZendeskEmulator.Seeds;

/// <summary>The custom fields of a seed by numbers.</summary>
internal static class GeneratedFields
{
    public static readonly string[] Plans = ["free", "team", "enterprise"];
    public static readonly string[] Regions = ["emea", "amer", "apac"];

    public static void WritePlan(Utf8JsonWriter json) =>
        Write(json, "user_field", "dropdown", "plan", "Plan", Plans.Select(plan => (plan, $"plan_{plan}")));

    public static void WriteSeats(Utf8JsonWriter json) => Write(json, "user_field", "integer", "seats", "Seats", []);

    public static void WriteRegion(Utf8JsonWriter json) =>
        Write(json, "organization_field", "dropdown", "region", "Region", Regions.Select(region => (region, $"region_{region}")));

    /// <summary>The first ticket field of the file.</summary>
    public static void WriteOrder(Utf8JsonWriter json)
    {
        json.WriteStartObject("ticket_field"u8);
        json.WriteNumber("id"u8, 1);
        json.WriteString("type"u8, "text");
        json.WriteString("title"u8, "Order");
        json.WriteEndObject();
    }

    private static void Write(
        Utf8JsonWriter json, string of, string type, string key, string title, IEnumerable<(string Name, string Value)> options)
    {
        json.WriteStartObject(of);
        json.WriteString("type"u8, type);
        json.WriteString("key"u8, key);
        json.WriteString("title"u8, title);
        json.WriteStartArray("custom_field_options"u8);
        foreach (var (name, value) in options)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            json.WriteString("value"u8, value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
