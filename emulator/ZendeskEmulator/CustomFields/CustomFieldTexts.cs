using System.Globalization;

namespace ZendeskEmulator.CustomFields;

/// <summary>The texts by which a search finds a record's value in a field.</summary>
internal static class CustomFieldTexts
{
    /// <summary>
    /// The texts of the value, any of which matches: an option's value and its name, true or false for a checkbox.
    /// </summary>
    public static List<string> Of(CustomField field, CustomFieldValue[]? values)
    {
        var own = CustomFieldValue.Of(values, field.Id);
        if (field.Type == CustomFieldType.Checkbox)
        {
            return [own.IsEmpty ? "false" : "true"];
        }
        var texts = new List<string>();
        foreach (var value in own)
        {
            if (!field.HasOptions)
            {
                texts.Add(value.Text ?? value.Number.ToString(CultureInfo.InvariantCulture));
            }
            else if (field.FindOption(value.Number) is { } option)
            {
                texts.Add(option.Value);
                texts.Add(option.Name);
            }
        }
        return texts;
    }
}
