using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.UserIdentities;

/// <summary>A user's identities as a write would leave them; nothing is stored before <see cref="Put"/>.</summary>
internal sealed class UserIdentityDraft(long userId, UserIdentity[] stored)
{
    private readonly List<UserIdentity> identities = [.. stored];

    public IReadOnlyList<UserIdentity> Identities => identities;

    /// <summary>True when putting the draft changes something.</summary>
    public bool IsChanged => !identities.SequenceEqual(stored, ReferenceEqualityComparer.Instance);

    /// <summary>Those that are not stored yet.</summary>
    public IEnumerable<UserIdentity> Added => identities.Where(identity => !stored.Any(old => old.Id == identity.Id));

    public UserIdentity? Find(UserIdentityType type, string value) =>
        identities.Find(identity => identity.Type == type && identity.Value == value);

    /// <summary>
    /// Adds an identity, unless the user has it. It becomes the primary when the user has none of its sort, else a
    /// secondary: a present primary stays (facts §3.3).
    /// </summary>
    public void Add(in AccountWrite write, UserIdentityType type, string value, bool verified)
    {
        if (Find(type, value) is not null)
        {
            return;
        }
        identities.Add(new UserIdentity
        {
            Id = write.NextId(),
            Version = write.Version,
            UserId = userId,
            Type = type,
            Value = value,
            Verified = verified,
            Primary = !identities.Exists(other => other.Primary && UserIdentityRules.AreRivals(other.Type, type)),
            CreatedAt = write.Now,
            UpdatedAt = write.Now,
        });
    }

    public void SetVerified(in AccountWrite write, UserIdentity identity, bool verified)
    {
        if (identity.Verified != verified)
        {
            identities[identities.IndexOf(identity)] = identity with { Verified = verified, Version = write.Version, UpdatedAt = write.Now };
        }
    }

    /// <summary>Removes an identity. Removing the primary promotes no other (facts §4.2).</summary>
    public void Remove(UserIdentity? identity)
    {
        if (identity is not null)
        {
            identities.Remove(identity);
        }
    }

    public void Clear() => identities.Clear();

    /// <summary>Puts the differences into the write, and answers the identities as they will be.</summary>
    public UserIdentity[] Put(in AccountWrite write)
    {
        if (!IsChanged)
        {
            return stored;
        }
        foreach (var old in stored)
        {
            if (!identities.Exists(identity => identity.Id == old.Id))
            {
                write.Remove(UserIdentityCollection.Kind, old.Id);
            }
        }
        foreach (var identity in identities)
        {
            if (!stored.Contains(identity, ReferenceEqualityComparer.Instance))
            {
                write.Put(UserIdentityCollection.Kind, identity);
            }
        }
        return [.. identities];
    }
}
