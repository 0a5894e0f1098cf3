using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>A user's memberships as a write would leave them; nothing is stored before <see cref="Put"/>.</summary>
internal sealed class OrganizationMembershipDraft
{
    private readonly long userId;
    private readonly OrganizationMembership[] stored;
    private OrganizationMembership[] memberships;

    public OrganizationMembershipDraft(long userId, OrganizationMembership[] stored)
    {
        this.userId = userId;
        this.stored = stored;
        memberships = stored;
    }

    /// <summary>True when putting the draft changes something.</summary>
    public bool IsChanged => memberships != stored;

    /// <summary>
    /// Makes one organization the user's only one, or leaves the user without: writing organization_id drops the other
    /// memberships (facts §2.2).
    /// </summary>
    public void SetOnly(in AccountWrite write, long? organizationId)
    {
        if (organizationId is null ? stored.Length == 0 : stored is [{ Default: true } only] && only.OrganizationId == organizationId)
        {
            return;
        }
        if (organizationId is not { } id)
        {
            memberships = [];
            return;
        }
        memberships =
        [
            Array.Find(stored, membership => membership.OrganizationId == id) is { } kept
                ? kept.Default ? kept : kept with { Default = true, Version = write.Version, UpdatedAt = write.Now }
                : new OrganizationMembership
                {
                    Id = write.NextId(),
                    Version = write.Version,
                    UserId = userId,
                    OrganizationId = id,
                    Default = true,
                    CreatedAt = write.Now,
                    UpdatedAt = write.Now,
                },
        ];
    }

    /// <summary>Puts the differences into the write, and answers the memberships as they will be.</summary>
    public OrganizationMembership[] Put(in AccountWrite write)
    {
        foreach (var old in stored)
        {
            if (!Array.Exists(memberships, membership => membership.Id == old.Id))
            {
                write.Remove(OrganizationMembershipCollection.Kind, old.Id);
            }
        }
        foreach (var membership in memberships)
        {
            if (!stored.Contains(membership, ReferenceEqualityComparer.Instance))
            {
                write.Put(OrganizationMembershipCollection.Kind, membership);
            }
        }
        return memberships;
    }
}
