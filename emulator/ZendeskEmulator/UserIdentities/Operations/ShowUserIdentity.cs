using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>GET /api/v2/users/{user_id}/identities/{id}, and RequestUserVerification, which only looks whether there is one.</summary>
internal static class ShowUserIdentity
{
    public static Response Handle(RequestContext request) =>
        Find(request, out var identity) ?? UserIdentityChange.One(200, identity);

    /// <summary>PUT …/request_verification: the mail is never sent.</summary>
    public static Response RequestVerification(RequestContext request, in AccountWrite write) =>
        Find(request, out _) ?? new EmptyResponse(200);

    private static Response? Find(RequestContext request, out UserIdentity identity)
    {
        identity = null!;
        var userId = request.PathId(0);
        var id = request.PathId(1);
        var users = request.State.Get<UserCollection>();
        if (users.Find(userId) is not { } user)
        {
            return Errors.RecordNotFound;
        }
        if (UserRights.CheckIdentitiesOf(request.Caller, users.View(user)) is { } forbidden)
        {
            return forbidden;
        }
        if (request.State.Get<UserIdentityCollection>().Find(id) is not { } found || found.UserId != userId)
        {
            return Errors.RecordNotFound;
        }
        identity = found;
        return null;
    }
}
