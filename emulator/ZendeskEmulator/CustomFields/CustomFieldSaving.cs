using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>Makes or changes a field by what a request says.</summary>
internal static class CustomFieldSaving
{
    /// <summary>Saves the field and answers with it, or with what is wrong.</summary>
    /// <param name="existing">The field to change; null to make one.</param>
    public static Response Save(in AccountWrite write, CustomFieldResource resource, CustomField? existing, CustomFieldInput input)
    {
        var errors = new FieldErrors();
        var stored = existing ?? Begin(write, input, errors);
        var merged = input.MergeInto(stored, stored.HasOptions ? CustomFieldOptions.Replace(write, stored.Options, input.Options) : null);
        CustomFieldRules.Validate(merged, resource.In(write.State).Present.Find(merged.Key), errors);
        if (errors.Any)
        {
            return Errors.RecordInvalid(errors);
        }
        var saved = Put(write, resource, existing, merged);
        return new RecordResponse<CustomField>(
            existing is null ? 201 : 200, resource.Envelope, saved, CustomFieldJson.WriterFor(resource), existing is null ? resource.Folder : null);
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
