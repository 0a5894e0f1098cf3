using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.OrganizationFields;

/// <summary>A custom field of an account's organizations.</summary>
internal sealed record OrganizationField : CustomField, IHasSchema<OrganizationField>
{
    public static Schema<OrganizationField> Schema { get; } = CustomFieldSchema<OrganizationField>.Of("organization_field");

}
