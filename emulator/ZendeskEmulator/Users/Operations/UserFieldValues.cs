using ZendeskEmulator.CustomFields;
using ZendeskEmulator.UserFields;

namespace ZendeskEmulator.Users.Operations;

/// <summary>Applies <c>user_fields</c> and their tags to a user (facts §3.6).</summary>
internal static class UserFieldValues
{
    /// <param name="stored">The user before the request.</param>
    /// <param name="merged">The user with everything else that was sent, including the tags.</param>
    /// <param name="sent">The values that were sent; null if the body has no values.</param>
    public static User Apply(in AccountWrite write, User stored, User merged, SentFields? sent, FieldErrors errors)
    {
        var fields = write.Get<CustomFieldSets<UserField>>().Present;
        var (values, tags) = CustomFieldMerge.Apply(fields, new ValuesAndTags(stored.Fields, stored.Tags), merged.Tags, sent, errors);
        return values == merged.Fields && tags == merged.Tags ? merged : merged with { Fields = values, Tags = tags };
    }
}
