using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.UserFields;

/// <summary>A custom field of an account's users.</summary>
internal sealed record UserField : CustomField, IKindOf<UserField>
{
    public static AccountRecordKind<UserField> Kind { get; } = new AccountRecordKind<UserField, UserFieldCollection>(
        "user_fields",
        UserFieldStorage.Default.UserField);

    public static CustomFieldResource<UserField> Resource { get; } = new("user_field", () => new UserField
    {
        Key = "",
        Title = "",
    }, state => state.Get<UserFieldCollection>());
}
