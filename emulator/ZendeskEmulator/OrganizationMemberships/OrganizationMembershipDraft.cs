using System.Runtime.InteropServices;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>
/// A user's memberships as a write would leave them; nothing is stored before <see cref="Put"/>. The one rule for all
/// ways of changing them: whoever has memberships has exactly one default.
/// </summary>
internal sealed class OrganizationMembershipDraft(long userId, OrganizationMembership[] stored)
{
    private readonly List<OrganizationMembership> memberships = [.. stored];

    /// <summary>True when putting the draft changes something.</summary>
    public bool IsChanged => !stored.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(memberships), ReferenceEqualityComparer.Instance);

    public OrganizationMembership? Find(long organizationId) => memberships.Find(membership => membership.OrganizationId == organizationId);

    /// <summary>
    /// Makes organizations the user's only ones, the first of them the default: writing organization_id drops the other
    /// memberships (facts §2.2).
    /// </summary>
    public void SetOnly(in AccountWrite write, params IReadOnlyList<long> organizationIds)
    {
        var missing = new HashSet<long>(organizationIds);
        memberships.RemoveAll(membership => !missing.Remove(membership.OrganizationId));
        foreach (var id in organizationIds)
        {
            if (missing.Remove(id))
            {
                Add(write, id, isDefault: false);
            }
        }
        if (organizationIds is [var first, ..])
        {
            MakeDefault(write, Find(first)!);
        }
    }

    /// <summary>Adds a membership, and answers it; the first is the default whatever <paramref name="isDefault"/> says.</summary>
    public OrganizationMembership Add(in AccountWrite write, long organizationId, bool isDefault)
    {
        var made = write.Begin(new OrganizationMembership
        {
            UserId = userId,
            OrganizationId = organizationId,
            Default = memberships.Count == 0,
        });
        memberships.Add(made);
        if (isDefault)
        {
            MakeDefault(write, made);
        }
        return isDefault ? Find(organizationId)! : made;
    }

    public void MakeDefault(in AccountWrite write, OrganizationMembership chosen)
    {
        for (var i = 0; i < memberships.Count; i++)
        {
            var membership = memberships[i];
            var isDefault = membership.Id == chosen.Id;
            if (membership.Default != isDefault)
            {
                memberships[i] = membership with { Default = isDefault };
            }
        }
    }

    /// <summary>Removes a membership.</summary>
    // Assumed A-21: after the default went, the oldest that is left is the default.
    public void Remove(in AccountWrite write, OrganizationMembership membership)
    {
        memberships.RemoveAll(other => other.Id == membership.Id);
        if (membership.Default && memberships is [var oldest, ..])
        {
            MakeDefault(write, oldest);
        }
    }

    /// <summary>Puts the differences into the write, and answers the memberships as they will be.</summary>
    public OrganizationMembership[] Put(in AccountWrite write) => write.PutDifferences(stored, memberships);
}
