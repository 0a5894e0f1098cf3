using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// Applies <c>email</c>, <c>identities</c> and <c>verified</c> to a user's identities (facts §3.3, §3.5).
/// </summary>
internal static class UserAddresses
{
    public static void Apply(in AccountWrite write, UserIdentityDraft draft, UserInput input)
    {
        if (input.Email.IsSent && string.IsNullOrWhiteSpace(input.Email.Value))
        {
            draft.Remove(UserIdentityRules.PrimaryAddress(draft.AsSpan()));
        }
        // Identities come before the email. The first address among them becomes the primary of a new user, and the
        // email a secondary.
        if (input.Identities is { } identities)
        {
            foreach (var identity in identities)
            {
                draft.Add(write, identity.Type, UserIdentityRules.Normalize(identity.Type, identity.Value!), identity.Verified ?? false);
            }
        }
        var email = AddressIn(input);
        if (email is not null)
        {
            draft.Add(write, UserIdentityType.Email, email, verified: false);
        }
        if (input.Verified is { } verified && VerifiedOne(draft, email) is { } subject)
        {
            draft.SetVerified(subject, verified);
        }
    }

    /// <summary>The normalized address in <c>email</c>; null without an address.</summary>
    public static string? AddressIn(UserInput input) =>
        string.IsNullOrWhiteSpace(input.Email.Value) ? null : UserIdentityRules.Normalize(UserIdentityType.Email, input.Email.Value);

    /// <summary>
    /// The flag belongs to the email in the same body, else to the primary (documented for updates). New users follow
    /// the same rule, so a body that is sent twice changes nothing.
    /// </summary>
    private static UserIdentity? VerifiedOne(UserIdentityDraft draft, string? email) => email is null
        ? UserIdentityRules.PrimaryAddress(draft.AsSpan())
        : draft.Find(UserIdentityType.Email, email);
}
