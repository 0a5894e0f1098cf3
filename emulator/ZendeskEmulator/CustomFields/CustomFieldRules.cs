namespace ZendeskEmulator.CustomFields;

/// <summary>The rules that a field must meet before it is stored.</summary>
// Assumed A-39: no refusal of a field is recorded except for a taken key. The wordings come from other records.
internal static class CustomFieldRules
{
    /// <summary>The maximum number of fields of users, and of organizations, in an account.</summary>
    // Assumed A-104: Zendesk's own bound is unknown. Every response about a user or an organization shows all of them.
    public const int MaxFields = 400;

    /// <summary>Sets the type that was sent for a new field; text by default (documented).</summary>
    public static void SetType(CustomField field, string? sent, FieldErrors errors)
    {
        var type = string.IsNullOrWhiteSpace(sent) ? CustomFieldType.Text : CustomField.Types.Find(sent);
        if (type is null)
        {
            errors.Invalid("type", "Type");
        }
        field.Type = type ?? CustomFieldType.Text;
    }

    /// <summary>Clears the values that a field of this type does not have. A date has a pattern of its own.</summary>
    public static void Complete(CustomField field)
    {
        field.RegexpForValidation = field.Type == CustomFieldType.Date ? CustomFieldPattern.Date : TextOf(field.RegexpForValidation);
        field.Tag = field.Type == CustomFieldType.Checkbox ? TextOf(field.Tag) : null;
        field.RelationshipTargetType = field.Type == CustomFieldType.Lookup ? field.RelationshipTargetType : null;
    }

    /// <summary>Adds the errors, except that of a taken key. Pure.</summary>
    /// <param name="before">The stored field; null for a new one.</param>
    public static void Validate(CustomField? before, CustomField field, FieldErrors errors)
    {
        ValidateKey(field, errors);
        ValidateOptions(before, field, errors);
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
    private static void ValidateKey(CustomField field, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(field.Key))
        {
            errors.Blank("key", "Key");
        }
        else if (!field.Key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') || field.Key.All(char.IsAsciiDigit))
        {
            errors.Invalid("key", "Key");
        }
    }

    private static string? TextOf(string? sent) => string.IsNullOrEmpty(sent) ? null : sent;

    /// <summary>A field whose last option was deleted may stay without options.</summary>
    private static void ValidateOptions(CustomField? before, CustomField field, FieldErrors errors)
    {
        const string Options = "custom_field_options";
        if (!field.HasOptions)
        {
            return;
        }
        var options = field.Options ?? [];
        if ((options.Length == 0 && before is not { Options: null or [] })
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
