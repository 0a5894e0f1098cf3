using ZendeskEmulator.Accounts;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>What <c>email</c>, <c>identities</c> and <c>verified</c> make of a user's identities (facts §3.3, §3.5).</summary>
internal static class UserAddresses
{
    public static void Apply(in AccountWrite write, UserIdentityDraft draft, UserView? before, UserInput input)
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
        if (input.Verified is { } verified && VerifiedOne(draft, before, email) is { } subject)
        {
            draft.SetVerified(write, subject, verified);
        }
    }

    /// <summary>The address that <c>email</c> names, normal; null when there is none.</summary>
    public static string? AddressIn(UserInput input) =>
        string.IsNullOrWhiteSpace(input.Email.Value) ? null : UserIdentityRules.Normalize(UserIdentityType.Email, input.Email.Value);

    /// <summary>The flag is the primary's; beside an email on an existing user, that email's (documented).</summary>
    private static UserIdentity? VerifiedOne(UserIdentityDraft draft, UserView? before, string? email) =>
        before is null || email is null
            ? UserIdentityRules.PrimaryAddress(draft.Identities)
            : draft.Find(UserIdentityType.Email, email);
}
