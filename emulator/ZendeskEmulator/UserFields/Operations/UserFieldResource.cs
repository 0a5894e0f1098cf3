using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.UserFields.Operations;

/// <summary>The fields that an account gives its users.</summary>
internal static class UserFieldResource
{
    public static readonly Resource Resource = new("user_fields")
    {
        Kinds = [UserFieldCollection.Kind],
        Seeds = [CustomFieldSaving.SeedOf(UserFieldCollection.Resource)],
        Operations = CustomFieldOperationList.Of(UserFieldCollection.Resource, "UserField"),
    };
}
