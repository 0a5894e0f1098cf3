using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.SuspendedTickets.Operations;

/// <summary>Suspended tickets: listed, recovered as tickets, or deleted.</summary>
internal static class SuspendedTicketResource
{
    private const string Path = "/api/v2/suspended_tickets";
    private const string One = $"{Path}/{{id}}";

    private static readonly RecordLists<SuspendedTicket> Lists = new();

    private static readonly Crud<SuspendedTicket> Crud = new(new()) { Find = (request, state) => Find(state, request, request.Id) };

    public static readonly Resource Resource = new("suspended_tickets")
    {
        Kinds = [SuspendedTicket.Schema.Kind],
        Operations =
        [
            Get(Path, "ListSuspendedTickets", "suspended_tickets/index", List).Assuming(152)
                .Noting("sort_by, sort_order; suspended are anonymous requests of suspended users"),
            Post(
                $"{Path}/attachments",
                "SuspendedTicketsAttachments",
                "suspended_tickets/attachments",
                CopyAttachments.Body,
                CopyAttachments.Handle,
                CopyAttachments.Render).Assuming(152),
            Delete(
                $"{Path}/destroy_many",
                "DeleteSuspendedTickets",
                "suspended_tickets/destroy_many",
                RecoverSuspendedTickets.Ids,
                Destroy,
                NoContent).Assuming(152),
            Post($"{Path}/export", "ExportSuspendedTickets", "suspended_tickets/export", CopyAttachments.Nothing, Export)
                .Approximated("no file is made: Zendesk sends it by email"),
            Put(
                $"{Path}/recover_many",
                "RecoverSuspendedTickets",
                "suspended_tickets/recover_many",
                RecoverSuspendedTickets.Ids,
                RecoverSuspendedTickets.Several,
                RecoverSuspendedTickets.RenderSeveral).Assuming(152),
            Crud.Show(One, "ShowSuspendedTickets"),
            Crud.Delete(One, "DeleteSuspendedTicket"),
            Put(
                $"{One}/recover",
                "RecoverSuspendedTicket",
                "suspended_tickets/recover",
                RecoverSuspendedTickets.One,
                RecoverSuspendedTickets.RenderOne).Assuming(152),
        ],
    };

    /// <summary>A suspended ticket that is not expired; null for any other id.</summary>
    public static SuspendedTicket? Find(AccountState state, RequestContext request, long id) =>
        state.Get<Records<SuspendedTicket>>().Find(id) is { } ticket && !ticket.IsExpired(request.Account.Clock.UtcNow) ? ticket : null;

    private static Response List(RequestContext request)
    {
        var sorts = SuspendedTicket.Schema.Sorts;
        if (PageRequest.Read(request.Query, request.Action, new ListSorts([.. sorts.Select(sort => sort.Name)], null), out var page)
            is { } badPage)
        {
            return badPage;
        }
        var now = request.Account.Clock.UtcNow;
        var kept = new FilteredRecords<SuspendedTicket>(
            request.State.Get<Records<SuspendedTicket>>(), ticket => !ticket.IsExpired(now));
        if (page.Cursor is not null)
        {
            return Lists.Show(request, RecordPage<SuspendedTicket>.Of(kept, page, sorts));
        }
        var sort = Array.Find(sorts, sort => sort.Name == request.Query["sort_by"]);
        var isDescending = request.Query["sort_order"] == "desc";
        return Lists.Show(request, RecordPage<SuspendedTicket>.Of(
            isDescending ? new NewestFirst<SuspendedTicket>(kept) : kept, page, sort, []));
    }

    /// <summary>Unknown ones are left out.</summary>
    private static Outcome<SuspendedTicket[]> Destroy(RequestContext request, in AccountWrite write, IdList ids)
    {
        var deleted = RecoverSuspendedTickets.Find(request, write, ids);
        foreach (var ticket in deleted)
        {
            write.Remove(ticket);
        }
        return deleted;
    }

    private static Response Export(RequestContext request, CopyAttachments.Input input) => new ObjectResponse((json, _) =>
    {
        json.WriteStartObject("export"u8);
        json.WriteString("view_id"u8, "suspended_tickets"u8);
        json.WriteString("status"u8, "starting"u8);
        json.WriteEndObject();
    });
}
