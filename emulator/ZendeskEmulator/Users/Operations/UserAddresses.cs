using ZendeskEmulator.Accounts;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>What <c>email</c>, <c>identities</c> and <c>verified</c> make of a user's identities (facts §3.3, §3.5).</summary>
internal static class UserAddresses
{
    public static void Apply(in AccountWrite write, UserIdentityDraft draft, UserInput input)
    {
        if (input.Email.IsSent && string.IsNullOrWhiteSpace(input.Email.Value))
        {
            draft.Remove(UserIdentityRules.PrimaryAddress(draft.Identities));
        }
        // Before the email: so the first address among them becomes the primary of a new user, and the email a secondary.
        foreach (var identity in input.Identities ?? [])
        {
            draft.Add(write, identity.Type, UserIdentityRules.Normalize(identity.Type, identity.Value!), identity.Verified ?? false);
        }
        var email = AddressIn(input);
        if (email is not null)
        {
            draft.Add(write, UserIdentityType.Email, email, verified: false);
        }
        if (input.Verified is { } verified && VerifiedOne(draft, email) is { } subject)
        {
            draft.SetVerified(write, subject, verified);
        }
    }

    /// <summary>The address that <c>email</c> names, normal; null when there is none.</summary>
    public static string? AddressIn(UserInput input) =>
        string.IsNullOrWhiteSpace(input.Email.Value) ? null : UserIdentityRules.Normalize(UserIdentityType.Email, input.Email.Value);

    /// <summary>The flag is that of the email beside it, else the primary's (documented for updates; the same for new users, so that a body sent again changes nothing).</summary>
    private static UserIdentity? VerifiedOne(UserIdentityDraft draft, string? email) => email is null
        ? UserIdentityRules.PrimaryAddress(draft.Identities)
        : draft.Find(UserIdentityType.Email, email);
}
