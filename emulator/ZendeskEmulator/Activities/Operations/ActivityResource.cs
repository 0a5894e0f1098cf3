using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Activities.Operations;

/// <summary>The activity stream: what happened to the caller's tickets in the last thirty days.</summary>
internal static class ActivityResource
{
    private const string Path = "/api/v2/activities";

    public static readonly Resource Resource = new("activities")
    {
        Operations =
        [
            Get(Path, "ListActivities", "activities/index", List).Scanning().Assuming(151).Noting("`since`; the newest first"),
            Get($"{Path}/count", "CountActivities", "activities/count", request =>
                new CountResponse(All(request).Length, request.Account.Clock.UtcNow)).Scanning().Assuming(151),
            Get($"{Path}/{{activity_id}}", "ShowActivity", "activities/show", Show).Scanning().Assuming(151),
        ],
    };

    private static Response List(RequestContext request)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var found = RecordPage<Activity>.Of(new NewestFirst<Activity>(new FewRecords<Activity>(All(request))), page);
        var people = Sideloads.Of(["actors", "users"]);
        Add(people, request.State, "actors", found.Records.Select(activity => activity.ActorId));
        Add(people, request.State, "users", found.Records.Select(activity => activity.Ticket.AssigneeId));
        return new RecordListResponse<Activity>(
            "activities",
            found,
            new ActivityJson(request.State).Write,
            request.Operation!.JsonPath(request),
            request.Query,
            people);
    }

    private static Response Show(RequestContext request)
    {
        var (state, id) = (request.State, request.Id);
        return Array.Find(All(request), activity => activity.Id == id) is { } found
            ? new RecordResponse<Activity>(200, "activity", found, new ActivityJson(state).Write)
            : Errors.RecordNotFound;
    }

    private static Activity[] All(RequestContext request)
    {
        var since = request.Query["since"] is { } text ? TicketTimes.Parse(text) : null;
        return request.State.ReadMany(() =>
            Activity.Of(request.State, request.Caller.UserId, request.Account.Clock.UtcNow, since).ToArray());
    }

    private static void Add(Sideloads people, AccountState state, string name, IEnumerable<long> ids) =>
        people.Add(name, () => PeopleSideloads.Views(state, ids), (json, user, links) => UserJson.Write(json, user, links));
}
