namespace ZendeskEmulator.Users.Operations;

/// <summary>ShowUser and ShowManyUsers.</summary>
internal static class ShowUser
{
    /// <summary>GET /api/v2/users/{id}. A deleted user is shown with active false.</summary>
    public static Response Handle(RequestContext request)
    {
        var users = request.State.Get<UserCollection>();
        if (users.Find(request.PathId(0)) is not { } user)
        {
            return Errors.RecordNotFound;
        }
        var view = users.View(user);
        return new UserResponse(200, view, request.State, sideloads: UserSideloads.Of([view], request));
    }

    /// <summary>GET /api/v2/users/show_many?ids= or external_ids=: in order of id. Unknown ids are ignored (facts §4.1).</summary>
    public static Response Many(RequestContext request)
    {
        if (IdList.Read(request.Query, request.Action, out var list) is { } badList)
        {
            return badList;
        }
        var users = request.State.Get<UserCollection>();
        var withDeleted = request.Query["include_deleted"] == "true";
        var found = list.Find(users.Find, users.FindByExternalId).Where(user => withDeleted || !user.Deleted);
        return new UserListResponse(
            request,
            () => RecordPage<User>.Of(new FewRecords<User>(found), PageRequest.First),
            withDeleted: withDeleted);
    }
}
