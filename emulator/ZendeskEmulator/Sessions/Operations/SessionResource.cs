using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Sessions.Operations;

/// <summary>The sessions of users, and the caller's own session.</summary>
internal static class SessionResource
{
    private const string Path = "/api/v2/sessions";
    private const string Me = "/api/v2/users/me";
    private const string OfUser = "/api/v2/users/{user_id}/sessions";
    private const string One = $"{OfUser}/{{session_id}}";

    private static readonly Crud<Session> Crud = new(new());

    public static readonly Resource Resource = new("sessions")
    {
        Kinds = [Session.Schema.Kind],
        Operations =
        [
            Crud.List(Path, "ListSessions").For(CallerRole.Admin),
            Crud.ListOf(OfUser, "ListUserSessions", RecordsOfUser.Owned<Session>).For(CallerRole.Admin),
            Delete(OfUser, "BulkDeleteSessionsByUserId", "sessions/bulk_destroy", EndAll, NoContent).For(CallerRole.Admin),
            Get(One, "ShowSession", "sessions/show", Show).For(CallerRole.Admin).Noting("under `session` as an array, as documented"),
            Crud.Delete(One, "DeleteSession").For(CallerRole.Admin),
            GetAndWrite($"{Me}/session", "ShowCurrentlyAuthenticatedSession", Touch, RenderOne)
                .Approximated("a session begins with this call, because there are no pages to sign in at").Assuming(94),
            GetAndWrite($"{Me}/session/renew", "RenewCurrentSession", Touch, RenderToken).Assuming(94),
            Delete($"{Me}/logout", "DeleteAuthenticatedSession", "sessions/destroy", EndOwn, NoContent).For(CallerRole.EndUser),
            new WriteOperation<int>(
                HttpMethods.Post, "/api/v2/users/logout_many", "LogoutManyUsers", "users/logout_many", EndMany, Accepted)
                .For(CallerRole.Admin),
        ],
    };

    /// <summary>A GET that signs the caller in.</summary>
    private static Operation GetAndWrite(string path, string id, WriteHandler<Session> handle, Render<Session> render) =>
        new WriteOperation<Session>(HttpMethods.Get, path, id, "sessions/show", handle, render).For(CallerRole.EndUser);

    // Assumed A-94: a user has one session, which begins when it is first asked for.
    private static Outcome<Session> Touch(RequestContext request, in AccountWrite write) => Session.Touch(write, request.Caller.UserId);

    private static Outcome<int> EndOwn(RequestContext request, in AccountWrite write) => End(write, [request.Caller.UserId]);

    private static Outcome<int> EndAll(RequestContext request, in AccountWrite write) =>
        UserCollection.Has(write.State, request.PathId(0)) ? End(write, [request.PathId(0)]) : Errors.RecordNotFound;

    /// <summary>Unknown users have no sessions.</summary>
    private static Outcome<int> EndMany(RequestContext request, in AccountWrite write) =>
        IdList.Read(request.Query, request.Action, out var list) is { } badList ? badList
        : list.Ids.Count == 0 ? Errors.InvalidAttribute("ids", "must be present", request.Action)
        : End(write, list.Ids);

    private static int End(in AccountWrite write, IReadOnlyList<long> userIds)
    {
        foreach (var userId in userIds.Distinct())
        {
            Session.EndAll(write, userId);
        }
        return userIds.Count;
    }

    private static Response Show(RequestContext request) =>
        Crud.Find(request, request.State) is { } session
            ? ShowOne(request, session)
            : Errors.RecordNotFound;

    private static Response RenderOne(RequestContext request, in Outcome<Session> outcome) => ShowOne(request, outcome.Record);

    private static PlainListResponse<Session> ShowOne(RequestContext request, Session session) =>
        new("session", [session], Session.Schema.Json.WriterFor(request.State, [session]));

    private static Response RenderToken(RequestContext request, in Outcome<Session> outcome)
    {
        var token = Session.TokenOf(request.State, outcome.Record.UserId);
        return new ObjectResponse((json, _) => json.WriteString("authenticity_token", token));
    }

    private static Response Accepted(RequestContext request, in Outcome<int> outcome) => new EmptyResponse(StatusCodes.Status202Accepted);
}
