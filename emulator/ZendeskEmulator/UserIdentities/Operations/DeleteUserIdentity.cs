using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>
/// DELETE /api/v2/users/{user_id}/identities/{id}: 204. Deleting the primary promotes no other identity (facts §4.2).
/// </summary>
internal static class DeleteUserIdentity
{
    public static Outcome<UserIdentity[]> Handle(RequestContext request, in AccountWrite write) => UserIdentityChange.OfIdentity(
        request,
        write,
        (in AccountWrite _, UserIdentityDraft draft, UserIdentity identity) =>
        {
            draft.Remove(identity);
            return null;
        });
}
