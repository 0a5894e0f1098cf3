using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.UserFields;

/// <summary>The fields of an account's users.</summary>
internal sealed class UserFieldCollection(AccountState state) : CustomFieldCollection<UserField>(state), IAccountPart<UserFieldCollection>
{
    public static UserFieldCollection Create(AccountState state) => new(state);
}
