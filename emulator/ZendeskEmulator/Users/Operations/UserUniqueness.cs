using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>Finds values of a user that already belong to another user (facts §3.7).</summary>
internal static class UserUniqueness
{
    public static void Check(in AccountWrite write, User user, UserIdentityDraft draft, FieldErrors errors)
    {
        var isEmailTaken = false;
        foreach (var identity in draft.Records)
        {
            if (!draft.IsAdded(identity)
                || UserIdentity.FindByValue(write.State, identity.Type, identity.Value) is not { } holder
                || holder.UserId == user.Id)
            {
                continue;
            }
            if (!UserIdentityRules.IsAddress(identity.Type))
            {
                errors.ValueTaken(identity.Value);
            }
            else if (!isEmailTaken)
            {
                isEmailTaken = true;
                errors.EmailTaken();
            }
        }
        if (user.ExternalId is { } externalId
            && write.Get<UserCollection>().FindByExternalId(externalId) is { } other
            && other.Id != user.Id)
        {
            errors.ExternalIdTaken();
        }
    }
}
