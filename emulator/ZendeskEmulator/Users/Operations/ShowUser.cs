using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Users.Operations;

/// <summary>GET /api/v2/users/{id}: deleted users too, with active false.</summary>
internal static class ShowUser
{
    public static Answer Handle(RequestContext request)
    {
        if (request.ReadId(0, "users/show", out var id) is { } badId)
        {
            return badId;
        }
        var users = request.State.Get<UserCollection>();
        return users.Find(id) is { } user ? new UserAnswer(200, users.View(user), request.State, includes: Sideloads.Read(request.Query)) : Errors.RecordNotFound;
    }
}
