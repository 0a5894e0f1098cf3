using System.Text.Json;

namespace ZendeskEmulator.TicketFields;

/// <summary>The types of ticket fields.</summary>
internal static class TicketFieldTypes
{
    public const string Text = "text";
    public const string Checkbox = "checkbox";
    public const string Tagger = "tagger";
    public const string Multiselect = "multiselect";
    public const string Lookup = "lookup";
    public const string Regexp = "regexp";
    public const string Subject = "subject";
    public const string Description = "description";
    public const string Status = "status";
    public const string Type = "tickettype";
    public const string Priority = "priority";
    public const string Group = "group";
    public const string Assignee = "assignee";
    public const string CustomStatus = "custom_status";

    /// <summary>The types of an account's own fields, with Zendesk's names for them in errors (facts-tickets §2.4).</summary>
    private static readonly (string Type, string Class)[] Custom =
    [
        (Text, "FieldText"), ("textarea", "FieldTextarea"), (Checkbox, "FieldCheckbox"), ("date", "FieldDate"),
        ("integer", "FieldInteger"), ("decimal", "FieldDecimal"), (Regexp, "FieldRegexp"),
        ("partialcreditcard", "FieldPartialCreditCard"), (Multiselect, "FieldMultiselect"), (Tagger, "FieldTagger"),
        (Lookup, "FieldLookup"),
    ];

    private static readonly (string Type, string Class)[] System =
    [
        (Subject, "FieldSubject"), (Description, "FieldDescription"), (Status, "FieldStatus"), (Type, "FieldTicketType"),
        (Priority, "FieldPriority"), (Group, "FieldGroup"), (Assignee, "FieldAssignee"), (CustomStatus, "FieldCustomStatus"),
    ];

    public static bool IsCustom(string type) => Array.Exists(Custom, known => known.Type == type);

    public static bool HasOptions(string type) => type is Tagger or Multiselect;

    public static string ClassOf(string type) =>
        Array.Find(Custom, known => known.Type == type).Class ?? Array.Find(System, known => known.Type == type).Class ?? "Field";

    /// <summary>Writes the target of a lookup.</summary>
    public static void WriteRelationship(Utf8JsonWriter json, TicketField field)
    {
        if (field.Type == Lookup)
        {
            json.WriteString("relationship_target_type", field.TargetType);
            json.WriteStartObject("relationship_filter");
            json.WriteStartArray("all");
            json.WriteEndArray();
            json.WriteStartArray("any");
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
