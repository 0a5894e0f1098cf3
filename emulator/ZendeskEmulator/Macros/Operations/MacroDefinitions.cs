using System.Text.Json;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Macros.Operations;

/// <summary>The table of actions with the values of the account, in the two documented forms.</summary>
internal static class MacroDefinitions
{
    /// <summary>GET macros/actions</summary>
    public static Response ListActions(RequestContext request)
    {
        var catalog = new ActionCatalog(request.State);
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartArray("actions"u8);
            foreach (var kind in ActionKinds.All(catalog))
            {
                json.WriteStartObject();
                json.WriteString("group"u8, "ticket"u8);
                WriteAction(json, kind, catalog);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    /// <summary>GET macros/definitions</summary>
    public static Response ListDefinitions(RequestContext request)
    {
        var catalog = new ActionCatalog(request.State);
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("definitions"u8);
            ActionDefinitions.Write(json, ActionKinds.All(catalog), catalog);
            json.WriteEndObject();
        });
    }

    private static void WriteAction(Utf8JsonWriter json, ActionKind kind, ActionCatalog catalog)
    {
        json.WriteStartArray("operators"u8);
        json.WriteStartObject();
        json.WriteString("title"u8, "Is"u8);
        json.WriteString("value"u8, "is"u8);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteNull("output_key"u8);
        json.WriteNull("target"u8);
        json.WriteString("title"u8, kind.Title);
        json.WriteString("title_for_field"u8, kind.Title);
        json.WriteString("value"u8, kind.Field);
        json.WriteStartObject("values"u8);
        ActionDefinitions.WriteOptions(json, "list"u8, kind, catalog);
        json.WriteString("type"u8, kind.Type);
        json.WriteEndObject();
    }
}
