using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>The rules that a field must meet before it is stored.</summary>
// Assumed A-39: no refusal of a field is recorded except for a taken key. The wordings come from other records.
internal static class CustomFieldRules
{
    /// <summary>Adds the errors. Pure: the caller looks up who holds the key.</summary>
    /// <param name="holderOfKey">The field that has the key now; null when it is free.</param>
    public static void Validate(CustomField field, CustomField? holderOfKey, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(field.Title))
        {
            errors.Blank("title", "Title");
        }
        ValidateKey(field, holderOfKey, errors);
        ValidateOptions(field, errors);
        if (field.RegexpForValidation is { } pattern ? !CustomFieldPattern.IsValid(pattern) : field.Type == CustomFieldType.Regexp)
        {
            errors.Invalid("regexp_for_validation", "Regexp for validation");
        }
        if (field.Type == CustomFieldType.Lookup && string.IsNullOrWhiteSpace(field.RelationshipTargetType))
        {
            errors.Blank("relationship_target_type", "Relationship target type");
        }
    }

    /// <summary>Letters, digits and underscores, but not digits only (documented).</summary>
    private static void ValidateKey(CustomField field, CustomField? holder, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(field.Key))
        {
            errors.Blank("key", "Key");
        }
        else if (!field.Key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') || field.Key.All(char.IsAsciiDigit))
        {
            errors.Invalid("key", "Key");
        }
        else if (holder is not null && holder.Id != field.Id)
        {
            errors.Taken("key", "Key");
        }
    }

    private static void ValidateOptions(CustomField field, FieldErrors errors)
    {
        const string Options = "custom_field_options";
        if (!field.HasOptions)
        {
            return;
        }
        var options = field.Options ?? [];
        if (options.Length == 0
            || Array.Exists(options, option => string.IsNullOrWhiteSpace(option.Name) || string.IsNullOrWhiteSpace(option.Value)))
        {
            errors.Blank(Options, "Custom field options");
        }
        if (options.DistinctBy(option => option.Value).Count() < options.Length)
        {
            errors.OptionTaken(Options);
        }
    }
}
