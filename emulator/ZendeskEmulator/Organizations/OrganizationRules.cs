using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.Organizations;

/// <summary>The rules of organizations beside those of their schema (facts §1, §4.3).</summary>
internal static class OrganizationRules
{
    /// <summary>Applies <c>organization_fields</c>, and the tags that go with their values.</summary>
    /// <param name="before">Null for a new organization.</param>
    /// <param name="draft">The organization with everything else that was sent, including the tags.</param>
    /// <param name="sent">The values that were sent; null if the body has no values.</param>
    public static Organization ApplyFields(
        AccountState state, Organization? before, Organization draft, SentFields? sent, FieldErrors errors)
    {
        (draft.Fields, draft.Tags) = CustomFieldMerge.Apply(
            Organization.FieldsOf(state), new ValuesAndTags(before?.Fields, before?.Tags), draft.Tags, sent, errors);
        return draft;
    }

    /// <summary>Agents may change the notes only.</summary>
    public static void Restrict(Caller caller, RecordInput<Organization> input)
    {
        if (caller.Role < CallerRole.Admin)
        {
            Organization.Schema.Json.KeepOnly(input, "notes");
        }
    }
}
