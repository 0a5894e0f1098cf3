using System.Globalization;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.Search;

/// <summary>Whether a record's value in a custom field meets a term. Pure.</summary>
internal static class FieldCondition
{
    /// <summary>
    /// A field of words matches like a name, also by the start of a word. Any other field must match as a whole; numbers and
    /// dates can be compared.
    /// </summary>
    public static bool Holds(SearchTerm term, CustomField field, CustomFieldValue[]? values, DateTimeOffset now)
    {
        var texts = CustomFieldTexts.Of(field, values);
        if (term.Operator != SearchOperator.Is)
        {
            return texts.Exists(text => Compares(term, field, text, now));
        }
        return texts.Count == 0
            ? term.IsNone
            : texts.Exists(text => term.IsLike(text) || (field.HasWords && term.Word.IsIn(text)));
    }

    private static bool Compares(SearchTerm term, CustomField field, string text, DateTimeOffset now) => field.Type switch
    {
        CustomFieldType.Integer or CustomFieldType.Decimal =>
            Number(text) is { } own && Number(term.Value) is { } known && term.Holds(own.CompareTo(known)),
        CustomFieldType.Date => SearchTime.Read(term.Value, now) is { } time
            && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && time.Holds(term.Operator, day),
        _ => false,
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
