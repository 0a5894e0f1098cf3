using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.EndUserRequests.Operations;

/// <summary>The public comments of a request (facts-tickets §8).</summary>
internal static class RequestComments
{
    private static readonly SortKey<TicketAudit> ByTime = new(
        "created_at", audit => audit.CreatedAt.ToString("s", CultureInfo.InvariantCulture));
    private static readonly ListSorts Sorts = new(["created_at"], "created_at");

    /// <summary>GET requests/{id}/comments</summary>
    public static Response List(RequestContext request)
    {
        if (Read(request, out var comments) is { } refused)
        {
            return refused;
        }
        if (PageRequest.Read(request.Query, request.Action, Sorts, out var page) is { } badPage)
        {
            return badPage;
        }
        IRecordSource<TicketAudit> source = new FewRecords<TicketAudit>(comments.Where(Filter(request)));
        source = page.Cursor is null && request.Query["sort_order"] == "desc" ? new NewestFirst<TicketAudit>(source) : source;
        var found = RecordPage<TicketAudit>.Of(source, page, ByTime);
        return new RecordListResponse<TicketAudit>(
            "comments",
            found,
            new RequestCommentJson(request.State).Write,
            request.Operation!.JsonPath(request),
            request.Query,
            RequestCommentJson.AddPeople(
                Sideloads.Of(["users", "organizations"]), request.State, found.Records.Select(audit => audit.Comment!.AuthorId)));
    }

    /// <summary>GET requests/{id}/comments/{id}</summary>
    public static Response Show(RequestContext request)
    {
        if (Read(request, out var comments) is { } refused)
        {
            return refused;
        }
        var id = request.PathId(1);
        return Array.Find(comments, audit => audit.CommentId == id) is { } found
            ? new RecordResponse<TicketAudit>(200, "comment", found, new RequestCommentJson(request.State).Write)
            : Errors.RecordNotFound;
    }

    /// <summary>The audits of the public comments of a request that the caller sees.</summary>
    private static Error? Read(RequestContext request, out TicketAudit[] comments)
    {
        var access = RequestAccess.Of(request);
        comments = access.Find(request.PathId(0)) is { } ticket
            ? Array.FindAll(
                request.State.Get<TicketAuditCollection>().Of(ticket.Number), audit => audit.Comment is { Public: true })
            : [];
        return access.CheckAddresses() ?? (comments.Length == 0 ? Errors.RecordNotFound : null);
    }

    /// <summary><c>since</c>: those from an instant on; <c>role</c>: those of agents, or of end users. Other values are ignored.</summary>
    private static Func<TicketAudit, bool> Filter(RequestContext request)
    {
        var since = request.Query["since"] is { } text ? TicketTimes.Parse(text) : null;
        var users = request.State.Get<UserCollection>();
        bool IsOfAgent(TicketAudit audit) => users.Find(audit.Comment!.AuthorId) is { Role: not UserRole.EndUser };
        return request.Query["role"] switch
        {
            "agent" => audit => !(audit.CreatedAt < since) && IsOfAgent(audit),
            "end_user" => audit => !(audit.CreatedAt < since) && !IsOfAgent(audit),
            _ => audit => !(audit.CreatedAt < since),
        };
    }
}
