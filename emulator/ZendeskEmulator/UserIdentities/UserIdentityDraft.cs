using System.Runtime.InteropServices;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.UserIdentities;

/// <summary>A user's identities while a write changes them. Nothing is stored before <see cref="Put"/>.</summary>
internal sealed class UserIdentityDraft(long userId, UserIdentity[] stored)
{
    private readonly List<UserIdentity> identities = [.. stored];

    public IReadOnlyList<UserIdentity> Identities => identities;

    /// <summary>True when putting the draft changes something.</summary>
    public bool IsChanged => !stored.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(identities), ReferenceEqualityComparer.Instance);

    /// <summary>Whether the identity is new and not stored yet.</summary>
    public bool IsAdded(UserIdentity identity)
    {
        foreach (var old in stored)
        {
            if (old.Id == identity.Id)
            {
                return false;
            }
        }
        return true;
    }

    public UserIdentity? Find(long id) => identities.Find(identity => identity.Id == id);

    public UserIdentity? Find(UserIdentityType type, string value) =>
        identities.Find(identity => UserIdentityRules.AreSame(identity.Type, identity.Value, type, value));

    /// <summary>
    /// Adds an identity, unless the user has it. It becomes the primary if the user has no primary of its sort. An
    /// existing primary stays (facts §3.3).
    /// </summary>
    /// <returns>The identity that the user has afterwards.</returns>
    public UserIdentity Add(in AccountWrite write, UserIdentityType type, string value, bool verified)
    {
        if (Find(type, value) is { } present)
        {
            return present;
        }
        var made = write.Begin(new UserIdentity
        {
            UserId = userId,
            Type = type,
            Value = value,
            Verified = verified,
            Primary = !identities.Exists(other => other.Primary && UserIdentityRules.AreRivals(other.Type, type)),
        });
        identities.Add(made);
        return made;
    }

    public void SetVerified(in AccountWrite write, UserIdentity identity, bool verified) =>
        Change(write, identity, identity with { Verified = verified });

    /// <summary>Makes an identity the primary of its sort. The previous primary becomes a secondary.</summary>
    public void MakePrimary(in AccountWrite write, UserIdentity chosen)
    {
        foreach (var identity in identities.ToArray())
        {
            if (UserIdentityRules.AreRivals(identity.Type, chosen.Type))
            {
                Change(write, identity, identity with { Primary = identity.Id == chosen.Id });
            }
        }
    }

    /// <summary>Replaces an identity by a changed one. Equal values change nothing.</summary>
    /// <returns>The identity that the user has afterwards.</returns>
    public UserIdentity Change(in AccountWrite write, UserIdentity identity, UserIdentity changed)
    {
        if (changed == identity)
        {
            return identity;
        }
        identities[identities.FindIndex(other => other.Id == identity.Id)] = changed;
        return changed;
    }

    /// <summary>Removes an identity. Removing the primary promotes no other identity (facts §4.2).</summary>
    public void Remove(UserIdentity? identity)
    {
        if (identity is not null)
        {
            identities.Remove(identity);
        }
    }

    public void Clear() => identities.Clear();

    /// <summary>Puts the differences into the write and returns the resulting identities.</summary>
    public UserIdentity[] Put(in AccountWrite write) => write.PutDifferences(stored, identities);
}
