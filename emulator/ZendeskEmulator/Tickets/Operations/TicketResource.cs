using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;
using static ZendeskEmulator.Accounts.Operations;
using static ZendeskEmulator.JobStatuses.BulkOperations;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>Tickets, those of users and organizations, deleted ones, and imports.</summary>
internal static class TicketResource
{
    private const string Path = "/api/v2/tickets";
    private const string One = $"{Path}/{{ticket_id}}";
    private const string OfUser = "/api/v2/users/{user_id}/tickets";
    private const string OfOrganization = "/api/v2/organizations/{organization_id}/tickets";
    private const string Deleted = "/api/v2/deleted_tickets";
    private const string OneDeleted = $"{Deleted}/{{ticket_id}}";
    private const string Imports = "/api/v2/imports/tickets";

    public static readonly Resource Resource = new("tickets")
    {
        Kinds = [Ticket.Kind, IdempotencyKey.Kind],
        Limits = TicketLimits.Rules,
        Jobs = TicketJobs.All,
        Seeds = [TicketSeed.Kind],
        Contributions = [TicketSearch.Type, TicketExport.All],
        Operations =
        [
            Get(Path, "ListTickets", "tickets/index", ListTickets.Handle).Scanning("start_time", "sort_by")
                .Noting("filters external_id, start_time; sort_by, sort_order by offset; sort by cursor"),
            Post(Path, "CreateTicket", "tickets/create", CreateTicket.Body, CreateTicket.Handle, CreateTicket.Render)
                .Assuming(72, 73, 74, 75)
                .Noting("with Idempotency-Key; `async` is ignored; no triggers yet"),
            Get($"{Path}/count", "CountTickets", "tickets/count", ListTickets.Count),
            Get($"{Path}/recent", "ListRecentTickets", "tickets/recent", RecentTickets.List)
                .Approximated("the tickets that the caller last changed or showed by the API; Zendesk lists those viewed in its interface"),
            Get($"{Path}/show_many", "TicketsShowMany", "tickets/show_many", ListTickets.ShowMany),
            BulkPost($"{Path}/create_many", "TicketsCreateMany", TicketJobs.Tickets, TicketJobs.CreateMany),
            BulkPut($"{Path}/update_many", "TicketsUpdateMany", TicketJobs.TicketsOrIds, TicketJobs.UpdateMany).Assuming(76, 109, 118),
            BulkDelete($"{Path}/destroy_many", "BulkDeleteTickets", BulkInput.Named, TicketJobs.DestroyMany).Assuming(76),
            BulkPut($"{Path}/mark_many_as_spam", "MarkManyTicketsAsSpam", BulkInput.Named, TicketJobs.SpamMany).Assuming(76),
            Get(One, "ShowTicket", "tickets/show", ShowTicket.Handle),
            Put(One, "UpdateTicket", "tickets/update", TicketInput.Body, UpdateTicket.Handle, UpdateTicket.Render)
                .Assuming(72, 73, 74, 75, 76, 109),
            Delete(One, "DeleteTicket", "tickets/destroy", DeleteTicket.Handle, NoContent),
            Put($"{One}/mark_as_spam", "MarkTicketAsSpamAndSuspendRequester", "tickets/mark_as_spam", MarkAsSpam.Handle, EmptyObject)
                .Assuming(76),
            BulkPost($"{One}/merge", "MergeTicketsIntoTargetTicket", MergeTickets.Body, TicketJobs.Merge).Assuming(77),
            Get($"{One}/related", "TicketRelatedInformation", "tickets/related", TicketRelated.Handle),
            Get($"{One}/incidents", "ListTicketIncidents", "tickets/incidents", ListTickets.Incidents),
            Get(
                $"{One}/collaborators",
                "ListTicketCollaborators",
                "tickets/collaborators",
                TicketCopies.List(ticket => ticket.CollaboratorIds)),
            Get($"{One}/followers", "ListTicketFollowers", "tickets/followers", TicketCopies.List(ticket => ticket.FollowerIds)),
            Get($"{One}/email_ccs", "ListTicketEmailCCs", "tickets/email_ccs", TicketCopies.List(ticket => ticket.EmailCcIds)),
            TicketExport.ByTime("IncrementalTicketExportTime"),
            TicketExport.ByCursor("IncrementalTicketExportCursor"),
            .. TicketTags.Of($"{One}/tags"),
            Get("/api/v2/problems", "ListTicketProblems", "problems/index", ListTickets.Problems).Scanning(),
            Post(
                "/api/v2/problems/autocomplete",
                "AutocompleteProblems",
                "problems/autocomplete",
                ProblemAutocomplete.Body,
                ProblemAutocomplete.Handle)
                .Scanning(),
            Get($"{OfUser}/requested", "ListUserRequestedTickets", "tickets/requested", ListTickets.OfUser(Requested)).Scanning("sort_by"),
            Get($"{OfUser}/ccd", "ListUserCCDTickets", "tickets/ccd", ListTickets.OfUser(Copied)),
            Get($"{OfUser}/ccd/count", "CountUserCCDTickets", "tickets/ccd", ListTickets.CountOfUser(Copied)),
            Get(
                $"{OfUser}/followed",
                "ListUserFollowedTickets",
                "tickets/followed",
                ListTickets.OfUser((tickets, id) => tickets.OfFollower(id))),
            Get($"{OfUser}/assigned", "ListUserAssignedTickets", "tickets/assigned", ListTickets.OfUser(Assigned)).Scanning("sort_by"),
            Get($"{OfUser}/assigned/count", "CountUserAssignedTickets", "tickets/assigned", ListTickets.CountOfUser(Assigned)),
            Get(OfOrganization, "ListOrganizationTickets", "tickets/index", ListTickets.OfOrganization).Scanning("sort_by"),
            Get($"{OfOrganization}/count", "CountOrganizationTickets", "tickets/count", ListTickets.CountOfOrganization),
            Get(Deleted, "ListDeletedTickets", "deleted_tickets/index", DeletedTickets.List).Scanning(),
            Put(
                $"{Deleted}/restore_many",
                "BulkRestoreDeletedTickets",
                "deleted_tickets/restore_many",
                Ids,
                DeleteTicket.RestoreMany,
                EmptyObject),
            BulkDelete(
                $"{Deleted}/destroy_many",
                "BulkPermanentlyDeleteTickets",
                BulkInput.Named,
                TicketJobs.PurgeMany,
                TicketJobs.CheckPurges).For(CallerRole.Admin),
            Put($"{OneDeleted}/restore", "RestoreDeletedTicket", "deleted_tickets/restore", DeleteTicket.Restore, EmptyObject),
            BulkDelete(
                OneDeleted,
                "DeleteTicketPermanently",
                TicketJobs.OneToPurge,
                TicketJobs.PurgeOne,
                TicketJobs.CheckPurge).For(CallerRole.Admin),
            Post(Imports, "TicketImport", "imports/tickets", TicketInput.Body, ImportTicket.Handle, ImportTicket.Render)
                .For(CallerRole.Admin).Assuming(78),
            BulkPost($"{Imports}/create_many", "TicketBulkImport", TicketJobs.Tickets, TicketJobs.ImportMany).For(CallerRole.Admin),
        ],
    };

    private static RequestInput<IdList> Ids => new(null, (RequestContext request, out IdList ids) =>
        IdList.Read(request.Query, request.Action, out ids)
            ?? (ids.Ids.Count == 0 ? Errors.InvalidAttribute("ids", "must be present", request.Action) : null));

    private static Storage.IRecordSource<Ticket> Requested(TicketCollection tickets, long id) =>
        tickets.Of(TicketCollection.ByRequester, id);

    private static Storage.IRecordSource<Ticket> Assigned(TicketCollection tickets, long id) => tickets.Of(TicketCollection.ByAssignee, id);

    private static Storage.IRecordSource<Ticket> Copied(TicketCollection tickets, long id) => tickets.OfEmailCc(id);
}
