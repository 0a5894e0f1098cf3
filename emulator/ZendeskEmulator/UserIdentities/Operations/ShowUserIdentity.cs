using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>
/// GET /api/v2/users/{user_id}/identities/{id}, and RequestUserVerification, which only checks that the identity
/// exists.
/// </summary>
internal static class ShowUserIdentity
{
    public static Response Handle(RequestContext request)
    {
        var found = Find(request);
        return found.Error is { } error ? error : UserIdentityChange.One(200, found.Record);
    }

    /// <summary>PUT …/request_verification. No mail is sent.</summary>
    public static Outcome<UserIdentity> RequestVerification(RequestContext request, in AccountWrite write) => Find(request);

    private static Outcome<UserIdentity> Find(RequestContext request)
    {
        var userId = request.PathId(0);
        var users = request.State.Get<UserCollection>();
        if (users.Find(userId) is not { } user)
        {
            return Errors.RecordNotFound;
        }
        if (UserRights.CheckIdentitiesOf(request.Caller, users.View(user)) is { } forbidden)
        {
            return forbidden;
        }
        return request.State.Get<UserIdentityCollection>().Find(request.Id) is { } found && found.UserId == userId
            ? found
            : Errors.RecordNotFound;
    }
}
