using System.Text.Json;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Macros.Operations;

/// <summary>The table of actions with the values of the account, in the two documented forms.</summary>
internal static class MacroDefinitions
{
    /// <summary>GET macros/actions</summary>
    public static Response ListActions(RequestContext request)
    {
        var rows = Rows(request.State);
        return new ObjectResponse((json, _) => WriteRows(json, rows, WriteAction));
    }

    /// <summary>GET macros/definitions</summary>
    public static Response ListDefinitions(RequestContext request)
    {
        var rows = Rows(request.State);
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("definitions"u8);
            WriteRows(json, rows, WriteDefinition);
            json.WriteEndObject();
        });
    }

    private static Row[] Rows(AccountState state)
    {
        var catalog = new ActionCatalog(state);
        return [.. ActionKinds.All(catalog).Select(kind => new Row(kind, [.. kind.Options(catalog).Take(ActionCatalog.MaxOptions)]))];
    }

    private static void WriteRows(Utf8JsonWriter json, Row[] rows, Action<Utf8JsonWriter, Row> write)
    {
        json.WriteStartArray("actions"u8);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("group"u8, "ticket"u8);
            write(json, row);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAction(Utf8JsonWriter json, Row row)
    {
        json.WriteStartArray("operators"u8);
        json.WriteStartObject();
        json.WriteString("title"u8, "Is"u8);
        json.WriteString("value"u8, "is"u8);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteNull("output_key"u8);
        json.WriteNull("target"u8);
        json.WriteString("title"u8, row.Kind.Title);
        json.WriteString("title_for_field"u8, row.Kind.Title);
        json.WriteString("value"u8, row.Kind.Field);
        json.WriteStartObject("values"u8);
        WriteOptions(json, "list"u8, row.Options);
        json.WriteString("type"u8, row.Kind.Type);
        json.WriteEndObject();
    }

    private static void WriteDefinition(Utf8JsonWriter json, Row row)
    {
        json.WriteBoolean("nullable"u8, row.Kind.IsNullable);
        json.WriteBoolean("repeatable"u8, row.Kind.IsRepeatable);
        json.WriteString("subject"u8, row.Kind.Field);
        json.WriteString("title"u8, row.Kind.Title);
        json.WriteString("type"u8, row.Kind.Type);
        if (row.Kind.Type == ActionKind.List)
        {
            WriteOptions(json, "values"u8, row.Options);
        }
    }

    private static void WriteOptions(Utf8JsonWriter json, ReadOnlySpan<byte> name, ActionOption[] options)
    {
        json.WriteStartArray(name);
        foreach (var option in options)
        {
            json.WriteStartObject();
            json.WriteBoolean("enabled"u8, option.Enabled);
            json.WriteString("title"u8, option.Title);
            json.WriteString("value"u8, option.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private sealed record Row(ActionKind Kind, ActionOption[] Options);
}
