using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>PUT /api/v2/users/{user_id}/identities/{id}/verify</summary>
internal static class VerifyUserIdentity
{
    public static Outcome<UserIdentity[]> Handle(RequestContext request, in AccountWrite write) => UserIdentityChange.OfIdentity(
        request,
        write,
        (in AccountWrite write, UserIdentityDraft draft, UserIdentity identity) =>
        {
            draft.SetVerified(write, identity, verified: true);
            return null;
        });
}
