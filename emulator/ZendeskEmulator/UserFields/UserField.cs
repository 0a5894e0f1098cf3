using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.UserFields;

/// <summary>A custom field of an account's users.</summary>
internal sealed record UserField : CustomField, IHasSchema<UserField>
{
    public static Schema<UserField> Schema { get; } = CustomFieldSchema<UserField>.Of("user_field");

}
