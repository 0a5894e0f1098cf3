using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>ListOrganizationTags, SetOrganizationTags, AddOrganizationTags, RemoveOrganizationTags.</summary>
internal static class OrganizationTags
{
    public static readonly TagOperations<Organization> Operations = new(
        (state, id) => state.Get<OrganizationCollection>().Find(id),
        organization => organization.Tags,
        (caller, _) => caller.Role == CallerRole.Admin,
        (in AccountWrite write, Organization organization, string[]? tags) => write.PutIfChanged(
            organization, OrganizationFieldValues.Apply(write, organization, organization with { Tags = tags }, null, new FieldErrors())));
}
