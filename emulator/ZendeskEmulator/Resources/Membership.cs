namespace ZendeskEmulator.Resources;

/// <summary>A user's membership in an organization or a group.</summary>
internal interface IMembership
{
    long UserId { get; set; }

    /// <summary>The id of the organization or group.</summary>
    long RelatedId { get; set; }

    /// <summary>True for one membership of each user.</summary>
    bool Default { get; set; }
}

/// <summary>A user's memberships of one kind as a write would leave them.</summary>
internal sealed class MembershipDraft<T>(long userId, T[] stored) : OwnedDraft<T>(stored, Rule)
    where T : TimedRecord, IMembership, IHasSchema<T>, new()
{
    // Assumed A-21: after the default went, the oldest that is left is the default.
    private static readonly DefaultRule<T> Rule = new(membership => membership.Default, With);

    public static MembershipDraft<T> Of(in AccountWrite write, long userId) => new(userId, write.Get<Records<T>>().OfOwner(userId));

    /// <summary>The id that the default membership leads to; null without memberships.</summary>
    public static long? DefaultOf(ReadOnlySpan<T> memberships)
    {
        foreach (var membership in memberships)
        {
            if (membership.Default)
            {
                return membership.RelatedId;
            }
        }
        return null;
    }

    public T? FindRelated(long relatedId) => Find(membership => membership.RelatedId == relatedId);

    /// <summary>Makes memberships the user's only ones, the first of them the default (facts §2.2).</summary>
    public void SetOnly(in AccountWrite write, params IReadOnlyList<long> relatedIds)
    {
        var missing = new HashSet<long>(relatedIds);
        RemoveAll(membership => !missing.Remove(membership.RelatedId));
        foreach (var id in relatedIds)
        {
            if (missing.Remove(id))
            {
                Add(write, new T { UserId = userId, RelatedId = id });
            }
        }
        if (relatedIds is [var first, ..])
        {
            MakeDefault(FindRelated(first)!);
        }
    }

    /// <summary>Makes the membership that leads to an id the default, and adds it where the user does not have it.</summary>
    public void Join(in AccountWrite write, long relatedId) =>
        MakeDefault(FindRelated(relatedId) ?? Add(write, new T { UserId = userId, RelatedId = relatedId }));

    private static T With(T membership, bool isDefault)
    {
        if (membership.Default == isDefault)
        {
            return membership;
        }
        var changed = (T)((Record)membership with { });
        changed.Default = isDefault;
        return changed;
    }
}
