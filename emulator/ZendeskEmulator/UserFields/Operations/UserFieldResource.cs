using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.UserFields.Operations;

/// <summary>The custom fields of an account's users.</summary>
internal static class UserFieldResource
{
    public static readonly Resource Resource = new("user_fields")
    {
        Kinds = [UserField.Kind],
        Seeds = [CustomFieldSaving.SeedOf(UserField.Resource)],
        Operations = CustomFieldOperationList.Of(UserField.Resource, "UserField"),
    };
}
