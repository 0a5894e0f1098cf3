using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.OrganizationFields.Operations;

/// <summary>The custom fields of an account's organizations.</summary>
internal static class OrganizationFieldResource
{
    public static readonly Resource Resource = CustomFieldResource<OrganizationField>.Of("OrganizationField");
}
