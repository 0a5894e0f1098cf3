using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.TicketActions;

/// <summary>
/// Actions in the data file. Ids are numbers there, though texts on the wire, so that they move with the ids of an imported account.
/// </summary>
internal static class StoredTicketActions
{
    private const string CustomField = "custom_field";

    private static readonly StoredFields<Stored> Fields = new(new Fields<Stored>()
        .Text("field", action => action.Field, (action, text) => action.Field = text ?? "").Essential()
        .Integer("field_id", action => action.FieldId, (action, id) => action.FieldId = id)
        .Integer("id", action => action.Id, (action, id) => action.Id = id)
        .Integer("recipient", action => action.RecipientId, (action, id) => action.RecipientId = id)
        .Text("text", action => action.Text, (action, text) => action.Text = text)
        .Texts("items", action => action.Items, (action, items) => action.Items = items));

    public static readonly StoredType<TicketAction[]> Type = new(
        (ref reader) => StoredArray.Read(ref reader, (ref one) => FromStored(Fields.Type.ReadStored(ref one)!)), Write);

    private static void Write(Utf8JsonWriter json, TicketAction[] actions)
    {
        json.WriteStartArray();
        foreach (var action in actions)
        {
            Fields.Write(json, ToStored(action));
        }
        json.WriteEndArray();
    }

    private static Stored ToStored(TicketAction action)
    {
        var isId = action.Text is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text && ActionKinds.TakesId(action.Field);
        var recipient = action is { Field: RuleActions.NotifyUser or RuleActions.NotifyGroup, Items: [var first, ..] }
            && BodyValue.TryReadId(first, out var userOrGroup) && userOrGroup.ToString(CultureInfo.InvariantCulture) == first
                ? userOrGroup
                : (long?)null;
        return new Stored
        {
            Field = action.CustomFieldId is null ? action.Field : CustomField,
            FieldId = action.CustomFieldId,
            Id = isId ? long.Parse(action.Text!, CultureInfo.InvariantCulture) : null,
            Text = isId ? null : action.Text,
            RecipientId = recipient,
            Items = recipient is null ? action.Items : action.Items![1..],
        };
    }

    private static TicketAction FromStored(Stored stored) => new()
    {
        Field = stored.FieldId is { } id ? TicketAction.FieldOf(id) : stored.Field,
        Text = stored.Id is { } number ? number.ToString(CultureInfo.InvariantCulture) : stored.Text,
        Items = stored.RecipientId is { } recipient
            ? [recipient.ToString(CultureInfo.InvariantCulture), .. stored.Items ?? []]
            : stored.Items,
    };

    private sealed class Stored
    {
        public string Field { get; set; } = "";

        /// <summary>Of a custom field.</summary>
        public long? FieldId { get; set; }

        /// <summary>The value of a property that takes an id.</summary>
        public long? Id { get; set; }

        public string? Text { get; set; }

        /// <summary>The user or group of a notification, which stands before the other texts.</summary>
        public long? RecipientId { get; set; }

        public string[]? Items { get; set; }
    }
}
