using System.Globalization;

namespace ZendeskEmulator.CustomFields;

/// <summary>Converts a sent value to the stored form, by the field's type. Pure.</summary>
internal static class CustomFieldReading
{
    private const string DateForm = "yyyy-MM-dd";

    /// <param name="into">Takes the values. It stays empty when null or an empty text clears the field.</param>
    /// <param name="budget">The remaining time for matching the field's pattern.</param>
    /// <returns>False when the value does not fit the field's type.</returns>
    public static bool TryRead(CustomField field, SentValue sent, List<CustomFieldValue> into, PatternBudget budget)
    {
        if (sent.IsNull || sent.Text is "" || sent.Items is [])
        {
            return true;
        }
        if (field.Type == CustomFieldType.Multiselect)
        {
            return (sent.Items ?? (sent.Text is { } only ? [only] : null)) is { } items && TryReadOptions(field, items, into);
        }
        if (sent.Text is not { } text)
        {
            return false;
        }
        return field.Type switch
        {
            CustomFieldType.Checkbox => TryReadCheckbox(field, text, into),
            CustomFieldType.Dropdown => TryReadOptions(field, [text], into),
            CustomFieldType.Integer or CustomFieldType.Lookup =>
                long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    && Add(field, number, null, into),
            CustomFieldType.Decimal =>
                decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
                    && Add(field, 0, amount.ToString(CultureInfo.InvariantCulture), into),
            CustomFieldType.Date => DateOf(text) is { } date && Add(field, 0, date, into),
            CustomFieldType.Regexp => CustomFieldPattern.Of(field.RegexpForValidation ?? "").Matches(text, budget)
                && Add(field, 0, text, into),
            _ => Add(field, 0, text, into),
        };
    }

    private static bool Add(CustomField field, long number, string? text, List<CustomFieldValue> into)
    {
        into.Add(new CustomFieldValue(field.Id, number, text));
        return true;
    }

    /// <summary>An unticked checkbox stores no value.</summary>
    private static bool TryReadCheckbox(CustomField field, string text, List<CustomFieldValue> into)
    {
        var isTicked = BodyValue.BooleanOf(text);
        return isTicked is not null && (!isTicked.Value || Add(field, 1, null, into));
    }

    private static bool TryReadOptions(CustomField field, IEnumerable<string> values, List<CustomFieldValue> into)
    {
        foreach (var value in values.Distinct())
        {
            if (field.FindOption(value) is not { } option)
            {
                return false;
            }
            Add(field, option.Id, null, into);
        }
        return true;
    }

    /// <summary>The date part of a date or date-time, as written: 2024-01-31. Null when the text is neither.</summary>
    private static string? DateOf(string text)
    {
        var day = text.Length <= DateForm.Length ? text : text[..DateForm.Length];
        var isDay = DateOnly.TryParseExact(day, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return isDay && (day.Length == text.Length
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) ? day : null;
    }
}
