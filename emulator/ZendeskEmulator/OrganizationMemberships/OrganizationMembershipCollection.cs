using ZendeskEmulator.Accounts;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>The memberships of an account, by id and by user.</summary>
internal sealed class OrganizationMembershipCollection(AccountState state)
    : RecordCollection<OrganizationMembership>(state), IAccountPart<OrganizationMembershipCollection>
{
    private readonly OwnedRecords<OrganizationMembership> byUser = new(state, membership => membership.UserId);

    private readonly ManyIndex<long> byOrganization = new();

    public static OrganizationMembershipCollection Create(AccountState state) => new(state);

    /// <summary>A user's memberships in ascending order of id; the array never changes.</summary>
    public OrganizationMembership[] OfUser(long userId) => byUser.Of(userId);

    /// <summary>How many members an organization has.</summary>
    public int CountOfOrganization(long organizationId) => byOrganization.Of(organizationId).Count;

    /// <summary>An organization's memberships in ascending order of id.</summary>
    public IEnumerable<OrganizationMembership> OfOrganization(long organizationId) =>
        byOrganization.Of(organizationId).Select(Find).OfType<OrganizationMembership>();

    protected override void Index(OrganizationMembership? before, OrganizationMembership? after)
    {
        byUser.Index(before, after);
        if (before is null)
        {
            byOrganization.Add(after!.OrganizationId, after.Id);
        }
        else if (after is null)
        {
            byOrganization.Remove(before.OrganizationId, before.Id);
        }
    }
}
