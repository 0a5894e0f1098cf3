using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.CustomFields;

/// <summary>Creates or changes a field from a request.</summary>
internal static class CustomFieldSaving
{
    /// <summary>Seeds fields. An existing field is found by its key.</summary>
    public static SeedKind SeedOf<TField>(CustomFieldResource<TField> resource)
        where TField : CustomField, IKindOf<TField> => new SeedKind<CustomFieldInput>(
        resource.Envelope,
        CustomFieldInput.Shape,
        () => new CustomFieldInput(),
        (in AccountWrite write, CustomFieldInput field) =>
            Save(write, resource, resource.In(write.State).FindByKey(field.Key?.Trim() ?? ""), field).Error);

    /// <summary>Saves the field, or returns all its errors.</summary>
    /// <param name="existing">The field to change; null to create one.</param>
    public static Outcome<TField> Save<TField>(
        in AccountWrite write,
        CustomFieldResource<TField> resource,
        TField? existing,
        CustomFieldInput input)
        where TField : CustomField, IKindOf<TField>
    {
        var errors = new FieldErrors();
        var stored = existing ?? Begin(write, resource, input, errors);
        var merged = (TField)input.MergeInto(stored, stored.HasOptions
            ? CustomFieldOptions.Replace(write, stored.Options, input.Options)
            : null);
        CustomFieldRules.Validate(merged, resource.In(write.State).Present.Find(merged.Key), errors);
        if (errors.Any)
        {
            return errors;
        }
        return existing is null ? Outcome<TField>.Created(write.Put(merged)) : write.PutIfChanged(existing, merged);
    }

    /// <summary>
    /// A new field with the values that never change: its key and its type (documented: text by default).
    /// </summary>
    private static TField Begin<TField>(
        in AccountWrite write,
        CustomFieldResource<TField> resource,
        CustomFieldInput input,
        FieldErrors errors)
        where TField : CustomField, IKindOf<TField>
    {
        var type = string.IsNullOrWhiteSpace(input.Type) ? CustomFieldType.Text : CustomFieldJson.TypeOf(input.Type);
        if (type is null)
        {
            errors.Invalid("type", "Type");
        }
        return write.Begin((TField)(resource.Create() with { Type = type ?? CustomFieldType.Text, Key = input.Key?.Trim() ?? "" }));
    }
}
