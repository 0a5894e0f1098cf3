using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>The lists of tickets and their counts: of the account, of a user, of an organization, of a problem.</summary>
internal static class ListTickets
{
    private static readonly SortKey<Ticket>[] CursorSorts = [TicketCollection.ByUpdatedAt, TicketCollection.ByStatus];

    private static readonly SortKey<Ticket>[] OffsetSorts =
    [
        TicketCollection.ByUpdatedAt, TicketCollection.ByStatus, TicketCollection.BySubject, TicketCollection.ByRequester,
        TicketCollection.ByAssignee, TicketCollection.ByGroup,
    ];

    /// <summary>GET tickets</summary>
    public static Response Handle(RequestContext request) =>
        DeepPage.Take(request, TicketLimits.DeepPages, beyond: 500) ?? Page(request, Filtered(request));

    /// <summary>GET tickets/count</summary>
    public static Response Count(RequestContext request) => Count(request, request.State.Get<TicketCollection>());

    /// <summary>GET tickets/show_many?ids=: unknown and deleted ones are left out.</summary>
    public static Response ShowMany(RequestContext request)
    {
        if (IdList.Read(request.Query, request.Action, out var list) is { } badList)
        {
            return badList;
        }
        var tickets = request.State.Get<TicketCollection>();
        var found = list.Find(tickets.FindNumber, _ => null);
        return new TicketListResponse(request, () => RecordPage<Ticket>.Of(new FewRecords<Ticket>(found), PageRequest.First));
    }

    /// <summary>GET users/{id}/tickets/requested, ccd, followed, assigned</summary>
    public static ReadHandler OfUser(Func<TicketCollection, long, IRecordSource<Ticket>> find) => request =>
        UserCollection.Has(request.State, request.PathId(0))
            ? Page(request, find(request.State.Get<TicketCollection>(), request.PathId(0)))
            : Errors.RecordNotFound;

    public static ReadHandler CountOfUser(Func<TicketCollection, long, IRecordSource<Ticket>> find) => request =>
        UserCollection.Has(request.State, request.PathId(0))
            ? Count(request, find(request.State.Get<TicketCollection>(), request.PathId(0)))
            : Errors.RecordNotFound;

    /// <summary>GET organizations/{id}/tickets</summary>
    public static Response OfOrganization(RequestContext request) =>
        OrganizationTickets(request) is { } tickets ? Page(request, tickets) : Errors.RecordNotFound;

    public static Response CountOfOrganization(RequestContext request) =>
        OrganizationTickets(request) is { } tickets ? Count(request, tickets) : Errors.RecordNotFound;

    /// <summary>GET tickets/{id}/incidents</summary>
    public static Response Incidents(RequestContext request)
    {
        var tickets = request.State.Get<TicketCollection>();
        return tickets.FindNumber(request.PathId(0)) is { } ticket
            ? Page(request, tickets.IncidentsOf(ticket.Number))
            : Errors.RecordNotFound;
    }

    /// <summary>GET problems: the last updated first (documented).</summary>
    public static Response Problems(RequestContext request) => PageRequest.Read(request.Query, request.Action, out var page) is { } badPage
        ? badPage
        : new TicketListResponse(request, () => RecordPage<Ticket>.Of(
            new NewestFirst<Ticket>(Problems(request.State)), page, TicketCollection.ByUpdatedAt, [TicketCollection.ByUpdatedAt]));

    public static IRecordSource<Ticket> Problems(AccountState state) =>
        new FilteredRecords<Ticket>(state.Get<TicketCollection>(), ticket => ticket.Type == TicketWords.Problem);

    /// <summary>A page in the order that the request asks for.</summary>
    public static Response Page(RequestContext request, IRecordSource<Ticket> tickets)
    {
        var sorts = new ListSorts([.. CursorSorts.Select(sort => sort.Name)]);
        if (PageRequest.Read(request.Query, request.Action, sorts, out var page) is { } badPage)
        {
            return badPage;
        }
        var source = page.Cursor is null && request.Query["sort_order"] == "desc" ? new NewestFirst<Ticket>(tickets) : tickets;
        return new TicketListResponse(
            request, () => RecordPage<Ticket>.Of(source, page, SortBy(request.State, request.Query["sort_by"]), CursorSorts));
    }

    private static CountResponse Count(RequestContext request, IRecordSource<Ticket> tickets) =>
        new(tickets.Count, request.Account.Clock.UtcNow);

    private static IRecordSource<Ticket>? OrganizationTickets(RequestContext request) =>
        request.State.Get<Records<Organization>>().Find(request.PathId(0)) is null
            ? null
            : request.State.Get<TicketCollection>().Of(TicketCollection.ByOrganization, request.PathId(0));

    /// <summary>Null for the order of numbers, which is also that of created_at.</summary>
    private static SortKey<Ticket>? SortBy(AccountState state, string? name)
    {
        if (name is "requester.name" or "assignee.name")
        {
            var users = state.Get<UserCollection>();
            return new SortKey<Ticket>(
                name, ticket => users.Find(name[0] == 'r' ? ticket.RequesterId : ticket.AssigneeId)?.Name.ToUpperInvariant() ?? "");
        }
        return Array.Find(OffsetSorts, sort => sort.Name == name);
    }

    private static IRecordSource<Ticket> Filtered(RequestContext request)
    {
        var tickets = request.State.Get<TicketCollection>();
        var source = request.Query["external_id"] is { Length: > 0 } externalId
            ? tickets.OfKey(TicketCollection.ByExternalId, externalId)
            : tickets;
        return long.TryParse(request.Query["start_time"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new FilteredRecords<Ticket>(source, ticket => new DateTimeOffset(ticket.UpdatedAt).ToUnixTimeSeconds() >= seconds)
            : source;
    }
}
