using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Resources;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>The bulk calls on tickets: each item runs as the single call does (facts-tickets §2.9).</summary>
internal static class TicketJobs
{
    private static readonly BulkList<TicketInput> List = new("tickets", TicketInput.Shape, Errors.TooManyValues);

    public static readonly RequestInput<BulkInput> Tickets = BulkInput.List(List);

    public static readonly RequestInput<BulkInput> TicketsOrIds =
        BulkInput.NamedOrList("ticket", List with { Shape = TicketInput.BulkShape, NamesRecords = true });

    public static readonly JobKind CreateMany =
        new("tickets/create_many", "Bulk Create Ticket", "Creating ticket", "TicketBulkCreateJob", RunCreate, TicketJobRows.NotCreated)
        {
            // Recorded of tickets only.
            FailsWithAllItems = true,
        };

    public static readonly JobKind UpdateMany =
        new("tickets/update_many", "Bulk Update Ticket", "Updating ticket", "TicketBulkUpdateJob", RunUpdate, TicketJobRows.NotUpdated);

    public static readonly JobKind DestroyMany =
        new("tickets/destroy_many", "Bulk Delete Ticket", "Deleting ticket", "TicketBulkDeleteJob", RunDestroy, TicketJobRows.NotDeleted);

    public static readonly JobKind SpamMany =
        new("tickets/mark_many_as_spam", "Bulk Mark As Spam", "Marking ticket", "TicketBulkSpamJob", RunSpam, TicketJobRows.NotUpdated);

    public static readonly JobKind ImportMany =
        new(
            "imports/tickets/create_many",
            "Bulk Import Ticket",
            "Importing ticket",
            "TicketBulkImportJob",
            RunImport,
            TicketJobRows.NotCreated);

    public static readonly JobKind PurgeOne =
        new(
            "deleted_tickets/destroy",
            "Bulk Delete Ticket Permanently",
            "Deleting ticket",
            "TicketPurgeJob",
            RunPurge,
            TicketJobRows.NotPurged)
        {
            HasTotal = false,
            HasOneResult = true,
        };

    public static readonly JobKind PurgeMany = PurgeOne with { Name = "deleted_tickets/destroy_many", HasOneResult = false };

    public static readonly JobKind Merge =
        new(
            "tickets/merge",
            "Ticket Merge",
            "Merging ticket",
            "TicketMergeJob",
            MergeTickets.Run,
            TicketJobRows.NotUpdated)
        {
            HasTotal = false,
        };

    public static readonly JobKind[] All = [CreateMany, UpdateMany, DestroyMany, SpamMany, ImportMany, PurgeOne, PurgeMany, Merge];

    /// <summary>The deleted ticket of the path, as a job of one item.</summary>
    public static readonly RequestInput<BulkInput> OneToPurge = new(null, (RequestContext request, out BulkInput input) =>
    {
        input = new BulkInput([JobRows.Row(("id", request.PathId(0)))]);
        return null;
    });

    public static Error? CheckPurges(RequestContext request) => request.Limits().Take(TicketLimits.BulkPurges);

    public static Error? CheckPurge(RequestContext request) => request.Limits().Take(TicketLimits.Purges)
        ?? (request.State.Get<TicketCollection>().FindAny(request.PathId(0)) is { Deletion.Purged: false } ? null : Errors.RecordNotFound);

    private static RawJson RunCreate(in AccountWrite write, in JobItem item)
    {
        var (index, state) = (item.Index, write.State);
        var saved = TicketSaving.Create(write, item.Read(TicketInput.Shape, new TicketInput()), new TicketWriter(item.Caller));
        return JobRows.Of(
            saved, item, TicketJobRows.NotCreated, created => TicketJobRows.Created(index, created.Record.Ticket.Number, state));
    }

    private static RawJson RunImport(in AccountWrite write, in JobItem item)
    {
        var (index, state) = (item.Index, write.State);
        var saved = ImportTicket.Save(write, item.Read(TicketInput.Shape, new TicketInput()), new TicketWriter(item.Caller));
        return JobRows.Of(
            saved, item, TicketJobRows.NotCreated, created => TicketJobRows.Created(index, created.Record.Ticket.Number, state));
    }

    private static RawJson RunUpdate(in AccountWrite write, in JobItem item)
    {
        if (Find(write, item) is not { } stored)
        {
            return TicketJobRows.NotUpdated(item, Errors.RecordNotFound.Reason);
        }
        var input = item.Read(TicketInput.BulkShape, new TicketInput());
        item.Shared?.ReadInto(TicketInput.BulkShape, input);
        var isStamped = input.IsStampedByJob(isShared: item.Shared is not null);
        if (isStamped && TicketRefusals.ChangedAfter(stored, item.QueuedAt) is { } refusal && !IsOfEarlierItem(write, stored, item))
        {
            return TicketJobRows.NotUpdated(item, refusal.Reason);
        }
        var saved = TicketSaving.Update(write, stored, input, new TicketWriter(item.Caller, IsBulk: true, IsStamped: isStamped));
        return JobRows.Of(saved, item, TicketJobRows.NotUpdated, updated => TicketJobRows.Updated(updated.Record.Ticket.Number));
    }

    private static RawJson RunDestroy(in AccountWrite write, in JobItem item)
    {
        if (Find(write, item) is not { } stored)
        {
            return TicketJobRows.NotDeleted(item, Errors.RecordNotFound.Reason);
        }
        DeleteTicket.Delete(write, stored, new TicketWriter(item.Caller));
        return JobRows.Deleted(stored.Number);
    }

    private static RawJson RunSpam(in AccountWrite write, in JobItem item)
    {
        if (Find(write, item) is not { } stored)
        {
            return TicketJobRows.NotUpdated(item, Errors.RecordNotFound.Reason);
        }
        MarkAsSpam.Mark(write, stored, new TicketWriter(item.Caller));
        return TicketJobRows.Updated(stored.Number);
    }

    private static RawJson RunPurge(in AccountWrite write, in JobItem item)
    {
        var target = item.Read(JobTarget.Shape, new JobTarget());
        if (write.Get<TicketCollection>().FindAny(target.Id ?? 0) is not { Deletion.Purged: false } ticket)
        {
            return TicketJobRows.NotPurged(item, Errors.RecordNotFound.Reason);
        }
        DeleteTicket.Purge(write, ticket);
        return TicketJobRows.Purged;
    }

    /// <summary>Whether the job has had this ticket already: then the change may be its own.</summary>
    private static bool IsOfEarlierItem(in AccountWrite write, Ticket ticket, in JobItem item)
    {
        foreach (var earlier in item.Earlier)
        {
            if (Find(write, earlier)?.Number == ticket.Number)
            {
                return true;
            }
        }
        return false;
    }

    private static Ticket? Find(in AccountWrite write, in JobItem item)
    {
        var tickets = write.Get<TicketCollection>();
        return item.Read(JobTarget.Shape, new JobTarget()).Find(
            tickets.FindNumber,
            externalId => tickets.OfKey(TicketCollection.ByExternalId, externalId).Ascending(0).FirstOrDefault());
    }
}
