using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.OrganizationFields;

/// <summary>The fields that the organizations of an account have beside Zendesk's own.</summary>
internal sealed class OrganizationFieldCollection(AccountState state) : CustomFieldCollection(state), IAccountPart<OrganizationFieldCollection>
{
    public static readonly AccountRecordKind Kind =
        new AccountRecordKind<CustomField, OrganizationFieldCollection>("organization_fields", CustomFieldStorage.Default.CustomField);

    public static readonly CustomFieldResource Resource = new("organization_field", Kind, state => state.Get<OrganizationFieldCollection>());

    public static OrganizationFieldCollection Create(AccountState state) => new(state);
}
