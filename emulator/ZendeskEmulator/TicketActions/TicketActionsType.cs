using System.Text.Json;

namespace ZendeskEmulator.TicketActions;

/// <summary>
/// Actions on the wire: [{"field":"status","value":"open"}]. Numbers and booleans become texts, as Zendesk shows them.
/// </summary>
internal sealed class TicketActionsType : FieldType<TicketAction[]?>
{
    public static readonly TicketActionsType Instance = new();

    /// <summary>The maximum number of actions, and of texts in an array.</summary>
    private const int Most = 100;

    private static readonly JsonEncodedText Field = JsonEncodedText.Encode("field");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");

    public override void Write(Utf8JsonWriter json, JsonEncodedText name, TicketAction[]? value)
    {
        json.WriteStartArray(name);
        foreach (var action in value ?? [])
        {
            json.WriteStartObject();
            json.WriteString(Field, action.Field);
            WriteValue(json, action);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public override TicketAction[]? ReadStored(ref Utf8JsonReader reader) => StoredTicketActions.Type.ReadStored(ref reader);

    public override TicketAction[]? Keep(TicketAction[]? stored, TicketAction[]? sent) =>
        stored is not null && sent is not null && sent.SequenceEqual(stored) ? stored : sent;

    public override bool IsBlank(TicketAction[]? value) => value is null or [];

    public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, TicketAction[]?> set) =>
        shape.Add(name, (ref Utf8JsonReader reader, TInto into) =>
        {
            if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.Null))
            {
                reader.Skip();
                return new ParameterError(name, "must be an array");
            }
            var actions = new List<TicketAction>();
            ParameterError? error = null;
            while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                error ??= ReadAction(ref reader, name, actions);
            }
            set(into, [.. actions]);
            return error;
        });

    private static ParameterError? ReadAction(ref Utf8JsonReader reader, string name, List<TicketAction> into)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new ParameterError(name, "must be an array of hashes");
        }
        var action = new TicketAction { Text = "" };
        ParameterError? error = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isField, isValue) = (BodyValue.IsNamed(ref reader, "field"u8), BodyValue.IsNamed(ref reader, "value"u8));
            reader.Read();
            if (isField)
            {
                var reason = BodyValue.Text(ref reader, TextBounds.Line, out var field);
                action = action with { Field = field ?? "" };
                error ??= reason is null ? null : new ParameterError($"{name}.field", reason);
            }
            else if (isValue)
            {
                var sent = SentValue.Read(ref reader, "value", TextBounds.Text, Most, out var wrong);
                action = sent.Items is { } items
                    ? action with { Text = null, Items = [.. items] }
                    : action with { Text = sent.Text ?? "", Items = null };
                error ??= wrong?.Under(name);
            }
            else
            {
                reader.Skip();
            }
        }
        if (into.Count == Most)
        {
            return ParameterError.TooMany(name, Most);
        }
        into.Add(action);
        return error;
    }

    private static void WriteValue(Utf8JsonWriter json, TicketAction action)
    {
        if (action.Items is null)
        {
            json.WriteString(Value, action.Text);
            return;
        }
        json.WriteStartArray(Value);
        foreach (var item in action.Items)
        {
            json.WriteStringValue(item);
        }
        json.WriteEndArray();
    }
}
