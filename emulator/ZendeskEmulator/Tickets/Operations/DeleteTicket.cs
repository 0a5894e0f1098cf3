using ZendeskEmulator.RateLimits;
using ZendeskEmulator.SatisfactionRatings;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>Deleting a ticket softly, restoring it, and deleting it for good (facts-tickets §2.8).</summary>
internal static class DeleteTicket
{
    /// <summary>DELETE tickets/{id}: 204.</summary>
    public static Outcome<Ticket> Handle(RequestContext request, in AccountWrite write)
    {
        if (request.Limits().Take(TicketLimits.Deletions) is { } tooMany)
        {
            return tooMany;
        }
        return write.Get<TicketCollection>().FindNumber(request.PathId(0)) is { } ticket
            ? Delete(write, ticket, TicketWriter.Of(request))
            : Errors.RecordNotFound;
    }

    public static Ticket Delete(in AccountWrite write, Ticket ticket, TicketWriter writer)
    {
        var deleted = ticket with
        {
            Deletion = new TicketDeletion { ActorId = writer.Caller.UserId, At = write.Now },
            UpdatedAt = TicketStamp.OfUpdate(ticket.UpdatedAt, write.Now),
            GeneratedAt = write.Now,
        };
        TicketSaving.PutAudit(write, deleted, StatusAudit(write, ticket, writer, TicketWords.Deleted, TicketWords.NameOf(ticket.Status)));
        return deleted;
    }

    /// <summary>PUT deleted_tickets/{id}/restore: 200 {}; the ticket has its old status.</summary>
    public static Outcome<Ticket> Restore(RequestContext request, in AccountWrite write) =>
        write.Get<TicketCollection>().FindAny(request.PathId(0)) is { Deletion.Purged: false } ticket
            ? Restore(write, ticket, TicketWriter.Of(request))
            : Errors.RecordNotFound;

    public static Ticket Restore(in AccountWrite write, Ticket ticket, TicketWriter writer)
    {
        var restored = TicketDetachment.Restored(write, ticket) with
        {
            Deletion = null,
            UpdatedAt = TicketStamp.OfUpdate(ticket.UpdatedAt, write.Now),
            GeneratedAt = write.Now,
        };
        TicketSaving.PutAudit(write, restored, StatusAudit(write, ticket, writer, TicketWords.NameOf(ticket.Status), TicketWords.Deleted));
        return restored;
    }

    /// <summary>PUT deleted_tickets/restore_many?ids=: unknown ones are left out.</summary>
    public static Outcome<Ticket[]> RestoreMany(RequestContext request, in AccountWrite write, IdList ids)
    {
        var tickets = write.Get<TicketCollection>();
        var restored = new List<Ticket>();
        foreach (var ticket in ids.Find(tickets.FindAny, _ => null))
        {
            if (ticket.Deletion is { Purged: false })
            {
                restored.Add(Restore(write, ticket, TicketWriter.Of(request)));
            }
        }
        return restored.ToArray();
    }

    /// <summary>
    /// Removes everything except the number, the times and the people; exports show the ticket as scrubbed (recorded).
    /// </summary>
    public static Ticket Purge(in AccountWrite write, Ticket ticket)
    {
        foreach (var audit in write.Get<TicketAuditCollection>().Of(ticket.Number))
        {
            CommentUploads.Discard(write, audit);
            write.Remove(audit);
        }
        foreach (var skip in TicketSkip.OfTicket(write.State, ticket.Number))
        {
            write.Remove(skip);
        }
        foreach (var bookmark in write.Get<Records<Bookmark>>().Of(Bookmark.OfNumber, ticket.Number))
        {
            write.Remove(bookmark);
        }
        if (ticket.RatingId != 0)
        {
            write.Remove<SatisfactionRating>(ticket.RatingId);
        }
        return write.Put(ticket with
        {
            RatingId = 0,
            Subject = null,
            ExternalId = null,
            Tags = null,
            Fields = null,
            EmailCcIds = null,
            FollowerIds = null,
            Deletion = ticket.Deletion! with { Purged = true },
            GeneratedAt = write.Now,
        });
    }

    private static TicketAudit StatusAudit(
        in AccountWrite write, Ticket ticket, TicketWriter writer, string value, string previous) => new()
        {
            TicketId = ticket.Number,
            CreatedAt = write.Now,
            AuthorId = writer.Caller.UserId,
            Client = writer.Client,
            IpAddress = writer.IpAddress,
            Events = [new TicketEvent(TicketEventType.Change, "status", value, previous)],
        };
}
