using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.UserFields.Operations;

/// <summary>The custom fields of an account's users.</summary>
internal static class UserFieldResource
{
    public static readonly Resource Resource = CustomFieldResource<UserField>.Of("UserField");
}
