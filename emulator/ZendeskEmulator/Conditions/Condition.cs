using System.Text.Json;

namespace ZendeskEmulator.Conditions;

/// <summary>One condition on tickets, of a view: {"field":"status","operator":"less_than","value":"solved"}.</summary>
internal sealed record Condition
{
    /// <summary>A condition in a body. A number or a boolean as its value counts as the text of it.</summary>
    public static readonly BodyShape<Condition> Shape = WithValue(new BodyShape<Condition>()
        .Text("field", (condition, text) => condition.Field = text ?? "")
        .Text("operator", (condition, text) => condition.Operator = text ?? ""));

    private const int MaxValues = 100;

    private static readonly JsonEncodedText ValueKey = JsonEncodedText.Encode("value");

    public Condition()
    {
    }

    public Condition(string field, string comparison, string? value) => (Field, Operator, Value) = (field, comparison, value);

    public string Field { get; set; } = "";

    public string Operator { get; set; } = "";

    /// <summary>Null for a value that is null or an array.</summary>
    public string? Value { get; set; }

    /// <summary>The texts of a value that is an array; null for another one.</summary>
    public string[]? Values { get; set; }

    /// <summary>The value as one text: an empty one for null.</summary>
    public string Text => Value ?? string.Join(' ', Values ?? []);

    /// <summary>The words of the value, or the texts of an array; without empty ones.</summary>
    public string[] Words => Values is { } texts
        ? Array.FindAll(texts, text => !string.IsNullOrWhiteSpace(text))
        : Value?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public bool Equals(Condition? other) => other is not null && (Field, Operator, Value) == (other.Field, other.Operator, other.Value)
        && (Values ?? []).AsSpan().SequenceEqual(other.Values ?? []);

    public override int GetHashCode() => HashCode.Combine(Field, Operator, Value);

    public static void Write(Utf8JsonWriter json, string name, IEnumerable<Condition> conditions)
    {
        json.WriteStartArray(name);
        foreach (var condition in conditions)
        {
            json.WriteStartObject();
            json.WriteString("field"u8, condition.Field);
            json.WriteString("operator"u8, condition.Operator);
            if (condition.Values is not null)
            {
                FieldTypes.Texts.Write(json, ValueKey, condition.Values);
            }
            else
            {
                json.WriteString(ValueKey, condition.Value);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static BodyShape<Condition> WithValue(BodyShape<Condition> shape)
    {
        var longest = shape.LongestOf("value");
        return shape.Add("value", (ref Utf8JsonReader reader, Condition condition) =>
        {
            var sent = SentValue.Read(ref reader, "value", longest, MaxValues, out var error);
            (condition.Value, condition.Values) = (sent.Text, sent.Items is { } items ? [.. items] : null);
            return error ?? (sent is { IsNull: false, Text: null, Items: null } ? new ParameterError("value", "must be a string") : null);
        });
    }
}
