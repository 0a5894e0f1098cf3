using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// Applies <c>organization_id</c>, <c>organization_ids</c> and <c>organization</c> to a user's memberships. The first
/// of them that is sent applies.
/// </summary>
internal static class UserOrganization
{
    /// <param name="isKnown">False when an organization id is unknown; then nothing may be saved.</param>
    /// <returns>The organization to create when the request names one that does not exist; else null.</returns>
    public static Organization? Apply(
        in AccountWrite write,
        MembershipDraft<OrganizationMembership> draft,
        UserInput input,
        out bool isKnown)
    {
        isKnown = true;
        var organizations = write.Get<Records<Organization>>();
        if (input.OrganizationId.IsSent || input.OrganizationIds is not null)
        {
            List<long> ids = input.OrganizationId.IsSent
                ? input.OrganizationId.Value is { } only ? [only] : []
                : [.. input.OrganizationIds!.Distinct()];
            // Assumed A-13: this also holds for organization_ids.
            isKnown = AreKnown(organizations, ids);
            draft.SetOnly(write, ids);
            return null;
        }
        if (string.IsNullOrWhiteSpace(input.OrganizationName))
        {
            return null;
        }
        var found = organizations.FindBy(Organization.ByName, input.OrganizationName.AsSpan().Trim());
        // Assumed A-14: an organization that is not found by its name is created.
        var made = found is null
            ? write.Begin(new Organization { Name = input.OrganizationName.Trim() })
            : null;
        draft.SetOnly(write, (found ?? made)!.Id);
        return made;
    }

    private static bool AreKnown(Records<Organization> organizations, List<long> ids) =>
        ids.TrueForAll(id => organizations.Find(id) is not null);

    /// <summary>Adds a new end user to the organization with the domain of the address.</summary>
    public static void ApplyDomain(
        in AccountWrite write,
        MembershipDraft<OrganizationMembership> draft,
        User user,
        UserIdentityDraft identities)
    {
        if (user.Role == UserRole.EndUser
            && UserIdentityRules.PrimaryAddress(identities.AsSpan()) is { } address
            && Organization.OfAddress(write.State, address.Value) is { } organization)
        {
            draft.SetOnly(write, organization.Id);
        }
    }
}
