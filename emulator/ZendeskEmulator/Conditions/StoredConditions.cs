using System.Globalization;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Conditions;

/// <summary>
/// Conditions in the data file. Ids are numbers there, which an import into another account moves with those of the records; in
/// responses they are texts.
/// </summary>
internal static class StoredConditions
{
    /// <summary>The fields whose values are ids. A custom field may be one too.</summary>
    private static readonly string[] OfIds =
    [
        "group_id", "assignee_id", "requester_id", "organization_id", "brand_id", "ticket_form_id", "custom_status_id", "role",
    ];

    /// <summary>The conditions of a record.</summary>
    public static readonly StoredType<Condition[]> Several = new StoredFields<Condition>(new Fields<Condition>()
        // The two parts of a name come in any order.
        .Text("field", NameOf, (condition, name) => condition.Field = name + condition.Field).Essential()
        .NumberIfAny("field_id", condition => FieldIdOf(condition) ?? 0, (condition, id) => condition.Field += TextOf(id))
        .Text("operator", condition => condition.Operator, (condition, text) => condition.Operator = text ?? "").Essential()
        .Text("value", condition => IdsOf(condition) is null ? condition.Value : null, (condition, text) => condition.Value = text)
        .Value("ids", ArrayFieldTypes.Ids, IdsOf, (condition, ids) => condition.Value = string.Join(' ', (ids ?? []).Select(TextOf)))
        .Texts(
            "values", condition => IdsInArray(condition) is null ? condition.Values : null, (condition, texts) => condition.Values = texts)
        .Value(
            "value_ids", ArrayFieldTypes.Ids, IdsInArray, (condition, ids) => condition.Values = [.. (ids ?? []).Select(TextOf)]))
        .Type.Several;

    private static string NameOf(Condition condition) =>
        FieldIdOf(condition) is null ? condition.Field : condition.Field[..^IdLayout.Digits];

    private static long? FieldIdOf(Condition condition) =>
        CustomConditionFields.IsName(condition.Field) ? IdIn(condition.Field.AsSpan(condition.Field.Length - IdLayout.Digits)) : null;

    /// <summary>The ids of a value that has nothing else; null for another value.</summary>
    private static long[]? IdsOf(Condition condition) =>
        condition.Value is { Length: > 0 } value && HasIds(condition) ? IdsOf(value.Split(' ')) : null;

    private static long[]? IdsInArray(Condition condition) =>
        condition.Values is { Length: > 0 } texts && HasIds(condition) ? IdsOf(texts) : null;

    private static bool HasIds(Condition condition) => OfIds.Contains(condition.Field) || FieldIdOf(condition) is not null;

    private static long[]? IdsOf(string[] texts)
    {
        var ids = Array.ConvertAll(texts, text => IdIn(text) ?? 0);
        return ids.Contains(0) ? null : ids;
    }

    private static long? IdIn(ReadOnlySpan<char> text) =>
        text.Length == IdLayout.Digits && text[0] != '0' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    private static string TextOf(long id) => id.ToString(CultureInfo.InvariantCulture);
}
