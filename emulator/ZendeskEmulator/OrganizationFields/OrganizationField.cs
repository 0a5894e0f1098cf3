using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.OrganizationFields;

/// <summary>A custom field of an account's organizations.</summary>
internal sealed record OrganizationField : CustomField, IKindOf<OrganizationField>
{
    public static AccountRecordKind<OrganizationField> Kind { get; } = new AccountRecordKind<OrganizationField, OrganizationFieldCollection>(
        "organization_fields",
        OrganizationFieldStorage.Default.OrganizationField);

    public static CustomFieldResource<OrganizationField> Resource { get; } = new("organization_field", () => new OrganizationField
    {
        Key = "",
        Title = "",
    }, state => state.Get<OrganizationFieldCollection>());
}
