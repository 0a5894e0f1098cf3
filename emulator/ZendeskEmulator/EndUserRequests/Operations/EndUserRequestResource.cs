using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.EndUserRequests.Operations;

/// <summary>
/// Zendesk's Requests API: tickets as end users see them. It has no records of its own. The folder is not named Requests because
/// that is the log of HTTP requests.
/// </summary>
internal static class EndUserRequestResource
{
    private const string Path = "/api/v2/requests";
    private const string One = $"{Path}/{{request_id}}";
    private const string Comments = $"{One}/comments";

    public static readonly Resource Resource = new("requests")
    {
        Operations =
        [
            Get(Path, "ListRequests", "requests/index", ListRequests.OfCaller).ForEndUsers().Assuming(119)
                .Noting("filter status; sort_by, sort_order by offset; sort by cursor"),
            Post(Path, "CreateRequest", "requests/create", SentRequest.OfNew, CreateRequest.Handle, CreateRequest.Render)
                .ForEndUsers(admitsAnonymous: true).Assuming(121, 125, 152)
                .Noting("also without credentials; that of a suspended user becomes a suspended ticket"),
            Get($"{Path}/open", "ListOpenRequests", "requests/open", ListRequests.Open).ForEndUsers().Assuming(119, 124),
            Get($"{Path}/solved", "ListSolvedRequests", "requests/solved", ListRequests.Solved).ForEndUsers().Assuming(119, 124),
            Get($"{Path}/ccd", "ListCCDRequests", "requests/ccd", ListRequests.Copied).ForEndUsers().Assuming(119),
            Get($"{Path}/search", "SearchRequests", "requests/search", SearchRequests.Handle).ForEndUsers().Assuming(119)
                .Noting("filters organization_id, cc_id, status; by offset, up to 1,000 results"),
            Get(One, "ShowRequest", "requests/show", Show).ForEndUsers().Assuming(119, 120, 122),
            Put(One, "UpdateRequest", "requests/update", SentRequest.OfChange, UpdateRequest.Handle, UpdateRequest.Render)
                .ForEndUsers().Assuming(119, 120, 126),
            Get(Comments, "ListComments", "request_comments/index", RequestComments.List).ForEndUsers().Assuming(123)
                .Noting("since, role, sort_order, sort"),
            Get($"{Comments}/{{ticket_comment_id}}", "ShowComment", "request_comments/show", RequestComments.Show)
                .ForEndUsers().Assuming(123),
            Get("/api/v2/users/{user_id}/requests", "ListUserRequests", "requests/index", ListRequests.OfUser)
                .ForEndUsers().Assuming(119),
            Get(
                "/api/v2/organizations/{organization_id}/requests",
                "ListOrganizationRequests",
                "requests/index",
                ListRequests.OfOrganization).ForEndUsers().Assuming(119),
        ],
    };

    private static Response Show(RequestContext request)
    {
        var access = RequestAccess.Of(request);
        if (access.CheckAddresses() is { } forbidden)
        {
            return forbidden;
        }
        return access.Find(request.Id) is { } ticket
            ? new RequestResponse(
                200,
                RequestView.Of(request.State, access, ticket),
                RequestJson.Of(request.State),
                RequestCommentJson.AddPeople(Sideloads.Read(request.Query), request.State, ticket.EmailCcIds ?? []))
            : Errors.RecordNotFound;
    }
}
