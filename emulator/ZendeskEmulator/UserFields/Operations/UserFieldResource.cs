using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.UserFields.Operations;

/// <summary>The fields that an account gives its users.</summary>
internal static class UserFieldResource
{
    public static readonly Resource Resource = new("user_fields")
    {
        Kinds = [UserField.Kind],
        Seeds = [CustomFieldSaving.SeedOf(UserField.Resource)],
        Operations = CustomFieldOperationList.Of(UserField.Resource, "UserField"),
    };
}
