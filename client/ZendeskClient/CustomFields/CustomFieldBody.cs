namespace Zendesk;

/// <summary>{"user_field":{…}} or {"organization_field":{…}}</summary>
internal sealed record CustomFieldBody(CustomField? UserField, CustomField? OrganizationField)
{
    public static readonly BodyReader<CustomField> One =
        BodyReader.Of(ZendeskJson.Default.CustomFieldBody, body => body.UserField ?? body.OrganizationField);
}

/// <summary>{"user_fields":[…]} or {"organization_fields":[…]}</summary>
internal sealed record CustomFieldListBody(
    IReadOnlyList<CustomField>? UserFields,
    IReadOnlyList<CustomField>? OrganizationFields,
    PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<CustomField>> Page = BodyReader.Of(
        ZendeskJson.Default.CustomFieldListBody, body => ListBody<CustomField>.Of(body.UserFields ?? body.OrganizationFields, body.Meta));
}

/// <summary>{"custom_field_option":{…}}</summary>
internal sealed record CustomFieldOptionBody(CustomFieldOption? CustomFieldOption)
{
    public static readonly BodyReader<CustomFieldOption> One =
        BodyReader.Of(ZendeskJson.Default.CustomFieldOptionBody, body => body.CustomFieldOption);
}

/// <summary>{"custom_field_options":[…]}, paged by number.</summary>
internal sealed record CustomFieldOptionListBody(IReadOnlyList<CustomFieldOption>? CustomFieldOptions, string? NextPage)
{
    public static readonly BodyReader<ListBody<CustomFieldOption>> Page = BodyReader.Of(
        ZendeskJson.Default.CustomFieldOptionListBody,
        body => ListBody<CustomFieldOption>.Of(body.CustomFieldOptions, null, body.NextPage));
}
