using System.Text.Json;

namespace ZendeskEmulator.TicketActions;

/// <summary>The rows of actions in the definitions of macros and triggers: what an action can be.</summary>
internal static class ActionDefinitions
{
    public static void Write(Utf8JsonWriter json, IEnumerable<ActionKind> kinds, ActionCatalog catalog)
    {
        json.WriteStartArray("actions"u8);
        foreach (var kind in kinds)
        {
            json.WriteStartObject();
            json.WriteString("group"u8, "ticket"u8);
            json.WriteBoolean("nullable"u8, kind.IsNullable);
            json.WriteBoolean("repeatable"u8, kind.IsRepeatable);
            json.WriteString("subject"u8, kind.Field);
            json.WriteString("title"u8, kind.Title);
            json.WriteString("type"u8, kind.Type);
            if (kind.Type == ActionKind.List)
            {
                WriteOptions(json, "values"u8, kind, catalog);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteOptions(Utf8JsonWriter json, ReadOnlySpan<byte> name, ActionKind kind, ActionCatalog catalog)
    {
        json.WriteStartArray(name);
        foreach (var option in kind.Options(catalog).Take(ActionCatalog.MaxOptions))
        {
            json.WriteStartObject();
            json.WriteBoolean("enabled"u8, option.Enabled);
            json.WriteString("title"u8, option.Title);
            json.WriteString("value"u8, option.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
