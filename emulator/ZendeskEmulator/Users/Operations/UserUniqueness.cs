using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>What of a user already belongs to another (facts §3.7).</summary>
internal static class UserUniqueness
{
    private const string Code = "DuplicateValue";

    /// <summary>The wording of 2024 and later.</summary>
    private const string EmailTaken =
        "Email: <b>User couldn't be updated</b><br>This email is already taken. Try another email. <a href=\"https://support.zendesk.com/hc/en-us/articles/4408834337562\">Learn about emails in use</a>.";

    public static void Check(in AccountWrite write, User user, UserIdentityDraft draft, FieldErrors errors)
    {
        var identities = write.Get<UserIdentityCollection>();
        var isEmailTaken = false;
        foreach (var identity in draft.Identities)
        {
            if (!draft.IsAdded(identity) || identities.FindByValue(identity.Type, identity.Value) is not { } holder || holder.UserId == user.Id)
            {
                continue;
            }
            if (!UserIdentityRules.IsAddress(identity.Type))
            {
                errors.Add("value", $"Value: {identity.Value} is already being used by another user", Code);
            }
            else if (!isEmailTaken)
            {
                isEmailTaken = true;
                errors.Add("email", EmailTaken, Code);
            }
        }
        if (user.ExternalId is { } externalId && write.Get<UserCollection>().FindByExternalId(externalId) is { } other && other.Id != user.Id)
        {
            errors.Add("external_id", "External has already been taken", Code);
        }
    }
}
