using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.TicketAudits.Operations;

/// <summary>Audits of tickets, and their comments (facts-tickets §3, §4).</summary>
internal static class TicketAuditResource
{
    private const string OfTicket = "/api/v2/tickets/{ticket_id}/audits";
    private const string One = $"{OfTicket}/{{ticket_audit_id}}";
    private const string Comments = "/api/v2/tickets/{ticket_id}/comments";
    private const string OneComment = $"{Comments}/{{ticket_comment_id}}";

    private static readonly SortKey<TicketAudit> ByTime = new(
        "created_at", audit => audit.CreatedAt.ToString("s", System.Globalization.CultureInfo.InvariantCulture));
    private static readonly ListSorts Sorts = new(["created_at"], "created_at");

    public static readonly Resource Resource = new("ticket_audits")
    {
        Kinds = [TicketAudit.Kind],
        Operations =
        [
            Get("/api/v2/ticket_audits", "ListTicketAudits", "ticket_audits/index", ListAll)
                .Noting("by cursor, oldest first"),
            EventExport("IncrementalTicketEvents"),
            Get(OfTicket, "ListAuditsForTicket", "audits/index", List).Noting("sort_order, filter_events[]"),
            Get($"{OfTicket}/count", "CountAuditsForTicket", "audits/count", request => AuditsOf(request) is { } audits
                ? new CountResponse(audits.Length, request.Account.Clock.UtcNow)
                : Errors.RecordNotFound),
            Get(One, "ShowTicketAudit", "audits/show", Show),
            Put(
                $"{One}/make_private",
                "MakeTicketCommentPrivateFromAudits",
                "audits/make_private",
                (RequestContext request, in AccountWrite write) => CommentChanges.MakePrivate(request, write, request.PathId(1)),
                EmptyOk).Assuming(79),
            Get(Comments, "ListTicketComments", "comments/index", ListComments).Noting("sort_order, sort, include=users"),
            Get($"{Comments}/count", "CountTicketComments", "comments/count", request => AuditsOf(request) is { } audits
                ? new CountResponse(audits.Count(audit => audit.Comment is not null), request.Account.Clock.UtcNow)
                : Errors.RecordNotFound),
            Put(
                $"{OneComment}/make_private",
                "MakeTicketCommentPrivate",
                "comments/make_private",
                (RequestContext request, in AccountWrite write) => CommentChanges.MakePrivate(request, write, request.PathId(1) - 1),
                EmptyOk).Assuming(79),
            Put(
                $"{OneComment}/redact",
                "RedactStringInComment",
                "comments/redact",
                CommentChanges.Text,
                CommentChanges.Redact,
                CommentChanges.Render)
                .Assuming(79),
            Put(
                "/api/v2/comment_redactions/{ticket_comment_id}",
                "RedactTicketCommentInAgentWorkspace",
                "comment_redactions/update",
                CommentChanges.Marked,
                CommentChanges.RedactMarked,
                CommentChanges.Render).Assuming(79).Noting("external_attachment_urls is ignored"),
            Put(
                $"{OneComment}/attachments/{{attachment_id}}/redact",
                "RedactCommentAttachment",
                "attachments/redact",
                CommentChanges.RedactAttachment,
                CommentChanges.RenderAttachment),
        ],
    };

    private static Operation EventExport(string id)
    {
        var (plain, full) = (TicketEventExport.Plain.ByTime(id), TicketEventExport.WithComments.ByTime(id));
        return Get(plain.Path, id, plain.Action, request => (request.Query["include"] == "comment_events" ? full : plain).Read(request))
            .For(plain.Needs).Scanning().Assuming([.. plain.Assumptions]);
    }

    private static TicketAudit[]? AuditsOf(RequestContext request) =>
        request.State.Get<TicketCollection>().FindNumber(request.PathId(0)) is { } ticket
            ? request.State.Get<TicketAuditCollection>().Of(ticket.Number)
            : null;

    private static Response ListAll(RequestContext request)
    {
        // Even without page[size] the response is a page by cursor (recorded).
        if (CursorPage.Read(request.Query, Sorts, out var cursor) is { } badPage)
        {
            return badPage;
        }
        return Page(
            request, "audits", request.State.Get<TicketAuditCollection>(), new PageRequest(OffsetPage.First, cursor with { Sort = null }));
    }

    private static Response List(RequestContext request)
    {
        if (AuditsOf(request) is not { } audits)
        {
            return Errors.RecordNotFound;
        }
        var types = request.Query.All("filter_events");
        return List(
            request, "audits", types.Count == 0 ? audits : Array.FindAll(audits, audit => types.Exists(type => HasEvent(audit, type))));
    }

    private static bool HasEvent(TicketAudit audit, string type) =>
        (type == "Comment" && audit.Comment is not null) || audit.Events.Any(one => one.Type.ToString() == type);

    private static Response ListComments(RequestContext request) => AuditsOf(request) is { } audits
        ? List(request, "comments", Array.FindAll(audits, audit => audit.Comment is not null))
        : Errors.RecordNotFound;

    private static Response List(RequestContext request, string name, TicketAudit[] audits)
    {
        if (PageRequest.Read(request.Query, request.Action, Sorts, out var page) is { } badPage)
        {
            return badPage;
        }
        IRecordSource<TicketAudit> source = new FewRecords<TicketAudit>(audits);
        return Page(
            request,
            name,
            page.Cursor is null && request.Query["sort_order"] == "desc" ? new NewestFirst<TicketAudit>(source) : source,
            page);
    }

    private static RecordListResponse<TicketAudit> Page(
        RequestContext request, string name, IRecordSource<TicketAudit> source, PageRequest page)
    {
        var (records, json) = (RecordPage<TicketAudit>.Of(source, page, ByTime), new AuditJson(request.State));
        var sideloads = Sideloads.Read(request.Query).AddUsers(
            request.State, records.Records.SelectMany(audit => (long[])[audit.AuthorId, audit.Comment?.AuthorId ?? audit.AuthorId]));
        return new RecordListResponse<TicketAudit>(
            name,
            records,
            name == "comments" ? json.WriteComment : json.Write,
            request.Operation!.JsonPath(request),
            request.Query,
            sideloads);
    }

    private static Response Show(RequestContext request)
    {
        var id = request.PathId(1);
        return Array.Find(AuditsOf(request) ?? [], audit => audit.Id == id) is { } audit
            ? new RecordResponse<TicketAudit>(200, "audit", audit, new AuditJson(request.State).Write)
            : Errors.RecordNotFound;
    }
}
