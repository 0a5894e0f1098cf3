namespace ZendeskEmulator.TicketActions;

/// <summary>What a macro does with one property of a ticket. Triggers and automations have actions of the same form.</summary>
internal sealed record TicketAction
{
    private const string CustomField = "custom_fields_";

    /// <summary>The name of the property: status, custom_fields_1.</summary>
    public string Field { get; init; } = "";

    /// <summary>The value; for an array, null.</summary>
    public string? Text { get; init; }

    /// <summary>The texts of an array, such as the channel and the text of a comment; null for any other value.</summary>
    public string[]? Items { get; init; }

    /// <summary>The value as one text: of a comment with a channel, its text.</summary>
    public string Value => Text ?? (Items is [.., var last] ? last : "");

    /// <summary>The id of the custom field that it sets; null for any other property.</summary>
    public long? CustomFieldId => Field.StartsWith(CustomField, StringComparison.Ordinal)
        && BodyValue.TryReadId(Field.AsSpan(CustomField.Length), out var id)
            ? id
            : null;

    public static TicketAction Of(string field, string value) => new() { Field = field, Text = value };

    /// <summary>The name by which actions set a custom field.</summary>
    public static string FieldOf(long customFieldId) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{CustomField}{customFieldId}");

    public bool Equals(TicketAction? other) => other is not null
        && other.Field == Field && other.Text == Text && other.Items.AsSpan().SequenceEqual(Items)
        && other.Items is null == Items is null;

    public override int GetHashCode() => HashCode.Combine(Field, Value);
}
