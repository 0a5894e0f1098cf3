using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.UserFields;

/// <summary>The fields that the users of an account have beside Zendesk's own.</summary>
internal sealed class UserFieldCollection(AccountState state) : CustomFieldCollection(state), IAccountPart<UserFieldCollection>
{
    public static readonly AccountRecordKind Kind =
        new AccountRecordKind<CustomField, UserFieldCollection>("user_fields", CustomFieldStorage.Default.CustomField);

    public static readonly CustomFieldResource Resource = new("user_field", Kind, state => state.Get<UserFieldCollection>());

    public static UserFieldCollection Create(AccountState state) => new(state);
}
