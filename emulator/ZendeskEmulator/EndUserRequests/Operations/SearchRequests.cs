using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Search;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.EndUserRequests.Operations;

/// <summary>
/// GET requests/search: the caller's requests, those with it on copy, or those of an organization, that match a query. By offset
/// only, and no further than a thousand results (documented).
/// </summary>
internal static class SearchRequests
{
    public static Response Handle(RequestContext request)
    {
        var access = RequestAccess.Of(request);
        if ((request.Limits().Take(SearchLimits.Searches) ?? access.CheckAddresses()) is { } refused)
        {
            return refused;
        }
        if (CursorPage.IsAskedFor(request.Query))
        {
            return Errors.InvalidAttribute("page", "must be an integer", request.Action);
        }
        var badPage = OffsetPage.Read(request.Query, request.Action, out var page);
        if (page.Skip + page.Size > SearchLimits.MaxResults)
        {
            return Errors.BeyondSearchLimit;
        }
        return badPage
            ?? ReadQuery(request, out var query)
            ?? ReadSource(request, access, out var source)
            ?? Find(request, access, page, query, source!);
    }

    private static Response Find(
        RequestContext request, RequestAccess access, OffsetPage page, SearchQuery query, IRecordSource<Ticket> source)
    {
        var context = SearchContext.Of(request) with { IsOfEndUser = true };
        var (matches, hasStatus) = (TicketSearch.Type.MatcherOf(query, context), ListRequests.HasStatus(request.Query));
        var sort = SearchSort.Of(request.Query["sort_by"], request.Query["sort_order"], query);
        IRecordSource<Ticket> found = new FilteredRecords<Ticket>(source, ticket =>
            query.Wants("ticket") && access.IsRequest(ticket) && hasStatus(ticket) && matches(ticket.Id))
        {
            Cancellation = request.Http.RequestAborted,
        };
        found = sort.IsDescending ? new NewestFirst<Ticket>(found) : found;
        return new RequestListResponse(request, access, () => RecordPage<Ticket>.Of(
            found, new PageRequest(page, null), sort.Field == SearchSort.Updated ? TicketCollection.ByUpdatedAt : null, []));
    }

    /// <summary>A search without a query finds all requests (its parameter is documented as optional).</summary>
    private static Error? ReadQuery(RequestContext request, out SearchQuery query)
    {
        query = SearchQuery.Empty;
        return request.Query["query"] is { } text && !string.IsNullOrWhiteSpace(text) ? SearchQuery.Read(text, out query) : null;
    }

    private static Error? ReadSource(RequestContext request, RequestAccess access, out IRecordSource<Ticket>? source)
    {
        var tickets = request.State.Get<TicketCollection>();
        source = request.Query["cc_id"] == "true"
            ? tickets.OfEmailCc(request.Caller.UserId)
            : ListRequests.RequestedBy(request, request.Caller.UserId);
        if (request.Query["organization_id"] is not { Length: > 0 } text)
        {
            return null;
        }
        if (!BodyValue.TryReadId(text, out var id))
        {
            return Errors.InvalidAttribute("organization_id", "must be an integer", request.Action);
        }
        source = tickets.Of(TicketCollection.ByOrganization, id);
        return access.SeesOrganization(id) ? null : Errors.Forbidden;
    }
}
