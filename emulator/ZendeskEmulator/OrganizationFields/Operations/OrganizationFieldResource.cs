using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.OrganizationFields.Operations;

/// <summary>The fields that an account gives its organizations.</summary>
internal static class OrganizationFieldResource
{
    public static readonly Resource Resource = new("organization_fields")
    {
        Kinds = [OrganizationFieldCollection.Kind],
        Seeds = [CustomFieldSaving.SeedOf(OrganizationFieldCollection.Resource)],
        Operations = CustomFieldOperationList.Of(OrganizationFieldCollection.Resource, "OrganizationField"),
    };
}
