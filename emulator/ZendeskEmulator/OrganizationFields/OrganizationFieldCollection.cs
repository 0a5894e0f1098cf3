using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.OrganizationFields;

/// <summary>The fields of an account's organizations.</summary>
internal sealed class OrganizationFieldCollection(
    AccountState state) : CustomFieldCollection<OrganizationField>(state), IAccountPart<OrganizationFieldCollection>
{
    public static OrganizationFieldCollection Create(AccountState state) => new(state);
}
