using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>PUT /api/v2/users/{user_id}/identities/{id}/make_primary: returns the whole list (recorded).</summary>
internal static class MakeUserIdentityPrimary
{
    public static Outcome<UserIdentity[]> Handle(RequestContext request, in AccountWrite write) => UserIdentityChange.OfIdentity(
        request,
        write,
        (in AccountWrite write, UserIdentityDraft draft, UserIdentity identity) =>
        {
            draft.MakePrimary(write, identity);
            return null;
        });
}
