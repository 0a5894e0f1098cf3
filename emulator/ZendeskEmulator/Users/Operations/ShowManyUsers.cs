namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// GET /api/v2/users/show_many?ids= or external_ids=: in order of id. Unknown ids are ignored (facts §4.1).
/// </summary>
internal static class ShowManyUsers
{
    public static Response Handle(RequestContext request)
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
            "/api/v2/users/show_many.json",
            withDeleted: withDeleted);
    }
}
