using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>PUT /api/v2/users/{user_id}/identities/{id}: value and verified; primary is not writable here (facts §4.2).</summary>
internal static class UpdateUserIdentity
{
    private const string Action = "identities/update";

    public static Response Handle(RequestContext request)
    {
        if (UserIdentityInput.Read(request, Action, out var input) is { } badBody)
        {
            return badBody;
        }
        return UserIdentityChange.OfIdentity(
            request,
            Action,
            (in AccountWrite write, UserIdentityDraft draft, UserIdentity identity) =>
            {
                var value = input.Value is null ? identity.Value : UserIdentityRules.Normalize(identity.Type, input.Value);
                var holder = write.Get<UserIdentityCollection>().FindByValue(identity.Type, value);
                if (value != identity.Value && UserIdentityInput.Check(identity.Type, value, holder, identity.Id) is { } wrong)
                {
                    return wrong;
                }
                draft.Change(write, identity, identity with { Value = value, Verified = input.Verified ?? identity.Verified });
                return null;
            },
            UserIdentityChange.Saved);
    }
}
