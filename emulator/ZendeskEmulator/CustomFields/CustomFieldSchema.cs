using System.Globalization;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.CustomFields;

/// <summary>The description that user fields and organization fields share: only their names differ.</summary>
internal static class CustomFieldSchema<T>
    where T : CustomField, IHasSchema<T>, new()
{
    public static readonly UniqueKey<T> ByKey = new(field => field.Key, (errors, _) => errors.Taken("key", "Key"));

    private static readonly SortKey<T> ByPosition = new("position", field => SortText.Of(field.Position));

    /// <summary>Keys in the recorded order, then those that only some types have (facts §4.3).</summary>
    /// <param name="envelope">Zendesk's name of one field: user_field.</param>
    public static Schema<T> Of(string envelope) => new($"{envelope}s", envelope, fields => fields
        .Url()
        .Id()
        .Value("type", CustomField.Types, field => field.Type, (field, value) => field.Type = value).ReadOnly()
        .Text("key", field => field.Key, (field, value) => field.Key = value?.Trim() ?? "").OnCreate().Essential()
        .Text("title", field => field.Title, (field, value) => field.Title = value?.Trim() ?? "").Required("Title").Essential()
        .Text("description", field => field.Description, (field, value) => field.Description = value ?? "")
        .Derived("raw_title", (json, key, field, _) => json.WriteString(key, field.Title))
        .Derived("raw_description", (json, key, field, _) => json.WriteString(key, field.Description))
        .Value("position", FieldTypes.Number, field => field.Position, (field, value) => field.Position = value)
        .Boolean("active", field => !field.Inactive && !field.Deleted, (field, value) => field.Inactive = !value).NotStored()
        .Boolean("inactive", field => field.Inactive, (field, value) => field.Inactive = value).OnlyStored()
        .Boolean("deleted", field => field.Deleted, (field, value) => field.Deleted = value).OnlyStored()
        .Derived("system", (json, key, _, _) => json.WriteBoolean(key, false))
        .Text("regexp_for_validation", field => field.RegexpForValidation, (field, value) => field.RegexpForValidation = value)
        .Times()
        .Derived("custom_field_options", (json, key, field, _) => CustomFieldOptions.Write(json, key, field))
            .ShownFor(field => field.HasOptions)
        .Value("options", CustomFieldOptions.Type, field => field.Options, (field, value) => field.Options = value).OnlyStored()
        .Text("tag", field => field.Tag, (field, value) => field.Tag = value).ShownFor(field => field.Type == CustomFieldType.Checkbox)
        .Text(
            "relationship_target_type",
            field => field.RelationshipTargetType,
            (field, value) => field.RelationshipTargetType = value ?? field.RelationshipTargetType)
            .ShownFor(field => field.Type == CustomFieldType.Lookup)
        .Beside(body => body
            .Text("type", (input, value) => input.Get<CustomFieldExtras>().Type = value)
            .Objects("custom_field_options", input => input.Get<CustomFieldExtras>().AddOption(), CustomFieldOptionInput.Shape)))
    {
        Unique = [ByKey],
        OrderByOffset = ByPosition,
        IsListed = field => !field.Deleted,
    };
}

/// <summary>Keys of a field in a body that are not fields of its schema.</summary>
internal sealed class CustomFieldExtras
{
    /// <summary>Taken on creation and ignored afterwards, because a type never changes.</summary>
    public string? Type { get; set; }

    /// <summary>Null when the request has no options.</summary>
    public List<CustomFieldOptionInput>? Options { get; private set; }

    public CustomFieldOptionInput AddOption()
    {
        var option = new CustomFieldOptionInput();
        (Options ??= []).Add(option);
        return option;
    }
}
