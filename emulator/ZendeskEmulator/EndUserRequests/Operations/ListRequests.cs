using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.EndUserRequests.Operations;

/// <summary>The lists of requests: the caller's own, those with it on copy, a user's, an organization's.</summary>
internal static class ListRequests
{
    /// <summary>Requests in order of created_at are those in order of their numbers.</summary>
    private static readonly SortKey<Ticket>[] Sorts = [TicketCollection.ByUpdatedAt];

    /// <summary>GET requests</summary>
    public static Response OfCaller(RequestContext request) => Page(request, RequestedBy(request, request.Caller.UserId), _ => true);

    // Assumed A-124: open are all that are neither solved nor closed; solved are the others.

    /// <summary>GET requests/open</summary>
    public static Response Open(RequestContext request) =>
        Page(request, RequestedBy(request, request.Caller.UserId), ticket => ticket.Status < TicketStatus.Solved);

    /// <summary>GET requests/solved</summary>
    public static Response Solved(RequestContext request) =>
        Page(request, RequestedBy(request, request.Caller.UserId), ticket => ticket.Status >= TicketStatus.Solved);

    /// <summary>GET requests/ccd</summary>
    public static Response Copied(RequestContext request) =>
        Page(request, request.State.Get<TicketCollection>().OfEmailCc(request.Caller.UserId), _ => true);

    /// <summary>GET users/{id}/requests: an end user's own; an agent may ask for anyone's.</summary>
    public static Response OfUser(RequestContext request)
    {
        var id = request.PathId(0);
        if (!UserCollection.Has(request.State, id))
        {
            return Errors.RecordNotFound;
        }
        return request.Caller.Role == CallerRole.EndUser && request.Caller.UserId != id
            ? Errors.Forbidden
            : Page(request, RequestedBy(request, id), _ => true);
    }

    /// <summary>GET organizations/{id}/requests: of one that the caller sees; an agent may ask for any.</summary>
    public static Response OfOrganization(RequestContext request)
    {
        var id = request.PathId(0);
        if (request.State.Get<Records<Organization>>().Find(id) is null)
        {
            return Errors.RecordNotFound;
        }
        return request.Caller.Role == CallerRole.EndUser && !RequestAccess.Of(request).SeesOrganization(id)
            ? Errors.Forbidden
            : Page(request, request.State.Get<TicketCollection>().Of(TicketCollection.ByOrganization, id), _ => true);
    }

    /// <summary>The statuses of <c>status=hold,open</c>; unknown ones are ignored, and without a known one all are meant.</summary>
    public static Func<Ticket, bool> HasStatus(QueryText query)
    {
        TicketStatus[] statuses = [.. Sideloads.NamesOf(query["status"])
            .Select(name => TicketWords.StatusOf(name)).OfType<TicketStatus>()];
        return statuses.Length == 0 ? _ => true : ticket => statuses.Contains(ticket.Status);
    }

    public static IRecordSource<Ticket> RequestedBy(RequestContext request, long userId) =>
        request.State.Get<TicketCollection>().Of(TicketCollection.ByRequester, userId);

    private static Response Page(RequestContext request, IRecordSource<Ticket> tickets, Func<Ticket, bool> isMeant)
    {
        var access = RequestAccess.Of(request);
        if (access.CheckAddresses() is { } forbidden)
        {
            return forbidden;
        }
        if (PageRequest.Read(request.Query, request.Action, out var page, [.. Sorts.Select(sort => sort.Name)]) is { } badPage)
        {
            return badPage;
        }
        var hasStatus = HasStatus(request.Query);
        IRecordSource<Ticket> source = new FilteredRecords<Ticket>(
            tickets, ticket => access.IsRequest(ticket) && isMeant(ticket) && hasStatus(ticket))
        {
            Cancellation = request.Http.RequestAborted,
        };
        source = page.Cursor is null && request.Query["sort_order"] == "desc" ? new NewestFirst<Ticket>(source) : source;
        var sort = Array.Find(Sorts, sort => sort.Name == request.Query["sort_by"]);
        return new RequestListResponse(request, access, () => RecordPage<Ticket>.Of(source, page, sort, Sorts));
    }
}
