using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>
/// PUT /api/v2/users/{user_id}/identities/{id}: changes value and verified. It cannot change primary (facts §4.2).
/// </summary>
internal static class UpdateUserIdentity
{
    public static Outcome<UserIdentity[]> Handle(RequestContext request, in AccountWrite write, UserIdentityInput input)
    {
        return UserIdentityChange.OfIdentity(
            request,
            write,
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
            });
    }
}
