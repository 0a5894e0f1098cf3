using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>An agent's bookmarks. Each agent sees its own.</summary>
internal static class BookmarkResource
{
    private const string Path = "/api/v2/bookmarks";

    private static readonly Crud<Bookmark> Crud = new(new())
    {
        Find = (request, state) =>
            state.Get<Records<Bookmark>>().Find(request.Id) is { } bookmark && bookmark.UserId == request.Caller.UserId ? bookmark : null,
    };

    public static readonly Resource Resource = new("bookmarks")
    {
        Kinds = [Bookmark.Schema.Kind],
        Operations =
        [
            Get(Path, "ListBookmarks", "bookmarks/index", request => Crud.Lists.Page(request, new FewRecords<Bookmark>(OfCaller(request))))
                .Assuming(115),
            Post(Path, "CreateBookmark", "bookmarks/create", Crud<Bookmark>.OnCreate, Create, Crud<Bookmark>.Render)
                .Noting("200 for a ticket that has a bookmark already").Assuming(115),
            Crud.Delete($"{Path}/{{bookmark_id}}", "DeleteBookmark"),
        ],
    };

    private static Outcome<Bookmark> Create(RequestContext request, in AccountWrite write, RecordInput<Bookmark> input)
    {
        if (Array.Find(OfCaller(request), bookmark => bookmark.TicketId == input.Values.TicketId) is { } present)
        {
            return present;
        }
        if (write.Get<TicketCollection>().FindNumber(input.Values.TicketId) is null)
        {
            // Assumed A-115: the error for an unknown ticket.
            var errors = new FieldErrors();
            errors.Missing("ticket", "Ticket");
            return errors;
        }
        input.Values.UserId = request.Caller.UserId;
        return Crud.Rules.Save(write, request.Caller, null, input);
    }

    private static Bookmark[] OfCaller(RequestContext request) =>
        request.State.Get<Records<Bookmark>>().OfOwner(request.Caller.UserId);
}
