using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>Skips: created by an agent; lists of all, of an agent and of a ticket.</summary>
internal static class TicketSkipResource
{
    private const string Path = "/api/v2/skips";

    private static readonly Rules<TicketSkip> Rules = new();

    private static readonly RecordLists<TicketSkip> Lists = new();

    public static readonly Resource Resource = new("skips")
    {
        Kinds = [TicketSkip.Kind],
        Operations =
        [
            Get(Path, "ListSkips", "skips/index", request => List(request, request.State.Get<Records<TicketSkip>>())),
            Post(Path, "RecordNewSkip", "skips/create", Crud<TicketSkip>.OnCreate, Create, Render).Assuming(105),
            Get("/api/v2/tickets/{ticket_id}/skips", "ListTicketSkipsByTicket", "skips/index", OfTicket),
            Get("/api/v2/users/{user_id}/skips", "ListTicketSkips", "skips/index", OfUser),
        ],
    };

    // Assumed A-105: the skip of an unknown ticket is a 404.
    private static Outcome<TicketSkip> Create(RequestContext request, in AccountWrite write, RecordInput<TicketSkip> input)
    {
        input.Values.UserId = request.Caller.UserId;
        return write.Get<TicketCollection>().FindNumber(input.Values.TicketId) is null
            ? Errors.RecordNotFound
            : Rules.Save(write, request.Caller, null, input);
    }

    /// <summary>{"skip":{…}}; no operation shows one, so there is no address to name.</summary>
    private static Response Render(RequestContext request, in Outcome<TicketSkip> outcome) => new RecordResponse<TicketSkip>(
        StatusCodes.Status201Created,
        TicketSkip.Schema.Envelope,
        outcome.Record,
        TicketSkip.Schema.Json.WriterFor(request.State, [outcome.Record]));

    private static Response OfTicket(RequestContext request) =>
        request.State.Get<TicketCollection>().FindNumber(request.PathId(0)) is { } ticket
            ? List(request, new FewRecords<TicketSkip>(TicketSkip.OfTicket(request.State, ticket.Number)))
            : Errors.RecordNotFound;

    private static Response OfUser(RequestContext request) => UserCollection.Has(request.State, request.PathId(0))
        ? List(request, new FewRecords<TicketSkip>(request.State.Get<Records<TicketSkip>>().OfOwner(request.PathId(0))))
        : Errors.RecordNotFound;

    private static Response List(RequestContext request, IRecordSource<TicketSkip> skips) =>
        Lists.Page(request, request.Query["sort_order"] == "desc" ? new NewestFirst<TicketSkip>(skips) : skips);
}
