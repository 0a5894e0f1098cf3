using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Users.Operations;

/// <summary>GET /api/v2/users: ascending by id, offset paging.</summary>
internal static class ListUsers
{
    public static Answer Handle(RequestContext request)
    {
        if (OffsetPage.Read(request.Query, "users/index", out var page) is { } badPage)
        {
            return badPage;
        }
        var users = request.State.Get<UserCollection>();
        var count = users.Count;
        UserView[] views = [.. users.Page(page.Skip, page.Size).Select(users.View)];
        return new UserListAnswer(views, count, page, "/api/v2/users.json", request.Query);
    }
}
