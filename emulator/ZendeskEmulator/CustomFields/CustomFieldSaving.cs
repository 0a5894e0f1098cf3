using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.CustomFields;

/// <summary>Makes or changes a field by what a request says.</summary>
internal static class CustomFieldSaving
{
    /// <summary>A field of a seed: found by its key.</summary>
    public static SeedKind SeedOf(CustomFieldResource resource) => new SeedKind<CustomFieldInput>(
        resource.Envelope,
        CustomFieldInput.Shape,
        () => new CustomFieldInput(),
        (in AccountWrite write, CustomFieldInput field) =>
            Save(write, resource, resource.In(write.State).Present.Find(field.Key?.Trim() ?? ""), field).Error);

    /// <summary>Saves the field; the error has all that is wrong.</summary>
    /// <param name="existing">The field to change; null to make one.</param>
    public static Outcome<CustomField> Save(in AccountWrite write, CustomFieldResource resource, CustomField? existing, CustomFieldInput input)
    {
        var errors = new FieldErrors();
        var stored = existing ?? Begin(write, input, errors);
        var merged = input.MergeInto(stored, stored.HasOptions ? CustomFieldOptions.Replace(write, stored.Options, input.Options) : null);
        CustomFieldRules.Validate(merged, resource.In(write.State).Present.Find(merged.Key), errors);
        if (errors.Any)
        {
            return errors;
        }
        var saved = Put(write, resource, existing, merged);
        return existing is null ? Outcome<CustomField>.Created(saved) : saved;
    }

    /// <summary>Puts a changed field into the write; the same values again change nothing.</summary>
    public static CustomField Put(in AccountWrite write, CustomFieldResource resource, CustomField? existing, CustomField merged)
    {
        if (merged == existing)
        {
            return existing;
        }
        var saved = merged with { UpdatedAt = write.Now, Version = write.Version };
        write.Put(resource.Kind, saved);
        return saved;
    }

    /// <summary>A new field with what never changes: its key, and its type (documented: text unless another is sent).</summary>
    private static CustomField Begin(in AccountWrite write, CustomFieldInput input, FieldErrors errors)
    {
        var type = string.IsNullOrWhiteSpace(input.Type) ? CustomFieldType.Text : CustomFieldJson.TypeOf(input.Type);
        if (type is null)
        {
            errors.Invalid("type", "Type");
        }
        return new CustomField
        {
            Id = write.NextId(),
            Version = write.Version,
            CreatedAt = write.Now,
            UpdatedAt = write.Now,
            Type = type ?? CustomFieldType.Text,
            Key = input.Key?.Trim() ?? "",
            Title = "",
        };
    }
}
