namespace ZendeskEmulator.UserIdentities;

/// <summary>A user's identities while a write changes them. Nothing is stored before they are put.</summary>
internal sealed class UserIdentityDraft(long userId, UserIdentity[] stored) : OwnedDraft<UserIdentity>(stored, Rule)
{
    // Removing the primary promotes no other identity (facts §4.2).
    private static readonly DefaultRule<UserIdentity> Rule = new(
        identity => identity.Primary,
        (identity, primary) => identity.Primary == primary ? identity : identity with { Primary = primary })
    {
        AreRivals = (one, other) => UserIdentityRules.AreRivals(one.Type, other.Type),
        PromotesOldest = false,
    };

    public static UserIdentityDraft Of(in AccountWrite write, long userId) => new(userId, UserIdentity.OfUser(write.State, userId));

    public UserIdentity? Find(UserIdentityType type, string value)
    {
        foreach (var identity in Records)
        {
            if (UserIdentityRules.AreSame(identity.Type, identity.Value, type, value))
            {
                return identity;
            }
        }
        return null;
    }

    /// <summary>
    /// Adds an identity, unless the user has it. It becomes the primary if the user has no primary of its sort. An
    /// existing primary stays (facts §3.3).
    /// </summary>
    /// <returns>The identity that the user has afterwards.</returns>
    public UserIdentity Add(in AccountWrite write, UserIdentityType type, string value, bool verified) => Find(type, value)
        ?? Add(write, new UserIdentity { UserId = userId, Type = type, Value = value, Verified = verified });

    public void SetVerified(UserIdentity identity, bool verified) => Change(identity, identity with { Verified = verified });

    public void Clear() => RemoveAll(_ => true);
}
