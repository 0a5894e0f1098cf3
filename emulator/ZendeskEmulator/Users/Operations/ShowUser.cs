namespace ZendeskEmulator.Users.Operations;

/// <summary>GET /api/v2/users/{id}. A deleted user is shown with active false.</summary>
internal static class ShowUser
{
    public static Response Handle(RequestContext request)
    {
        var id = request.PathId(0);
        var users = request.State.Get<UserCollection>();
        if (users.Find(id) is not { } user)
        {
            return Errors.RecordNotFound;
        }
        var view = users.View(user);
        return new UserResponse(200, view, request.State, sideloads: UserSideloads.Of([view], request));
    }
}
