using System.Text.Json;

namespace ZendeskEmulator.Conditions;

/// <summary>The fields of conditions in the definitions of views and triggers: what a condition can be.</summary>
internal static class ConditionDefinitions
{
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<ConditionField> fields, AccountState state)
    {
        json.WriteStartArray(name);
        foreach (var field in fields)
        {
            WriteField(json, field, state);
        }
        json.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter json, ConditionField field, AccountState state)
    {
        json.WriteStartObject();
        json.WriteString("title", field.Title);
        json.WriteString("subject", field.Name);
        json.WriteString("type", field.Type);
        json.WriteString("group", "ticket");
        json.WriteBoolean("nullable", field.IsNullable);
        json.WriteBoolean("repeatable", true);
        json.WriteStartArray("operators");
        foreach (var comparison in field.Operators)
        {
            json.WriteStartObject();
            json.WriteString("value", comparison);
            json.WriteString("title", ConditionOperators.TitleOf(comparison));
            json.WriteBoolean("terminal", ConditionOperators.IsTerminal(comparison));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("values");
        foreach (var choice in field.Choices(state))
        {
            json.WriteStartObject();
            json.WriteString("value", choice.Value);
            json.WriteString("title", choice.Title);
            json.WriteBoolean("enabled", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
