using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.OrganizationFields.Operations;

/// <summary>The custom fields of an account's organizations.</summary>
internal static class OrganizationFieldResource
{
    public static readonly Resource Resource = new("organization_fields")
    {
        Kinds = [OrganizationField.Kind],
        Seeds = [CustomFieldSaving.SeedOf(OrganizationField.Resource)],
        Operations = CustomFieldOperationList.Of(OrganizationField.Resource, "OrganizationField"),
    };
}
