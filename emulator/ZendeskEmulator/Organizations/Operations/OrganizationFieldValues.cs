using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationFields;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>Applies <c>organization_fields</c> and their tags to an organization.</summary>
internal static class OrganizationFieldValues
{
    /// <param name="stored">The organization before the request.</param>
    /// <param name="merged">The organization with everything else that was sent, including the tags.</param>
    /// <param name="sent">The values that were sent; null for none.</param>
    public static Organization Apply(in AccountWrite write, Organization stored, Organization merged, SentFields? sent, FieldErrors errors)
    {
        var fields = write.Get<OrganizationFieldCollection>().Present;
        var (values, tags) = CustomFieldMerge.Apply(fields, new ValuesAndTags(stored.Fields, stored.Tags), merged.Tags, sent, errors);
        return values == merged.Fields && tags == merged.Tags ? merged : merged with { Fields = values, Tags = tags };
    }
}
