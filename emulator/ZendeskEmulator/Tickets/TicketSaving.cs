using System.Runtime.InteropServices;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>Creates and changes tickets, for one request and for each of many: decide, check everything, put once.</summary>
internal static class TicketSaving
{
    public static Outcome<SavedTicket> Create(in AccountWrite write, TicketInput input, TicketWriter writer)
    {
        var tickets = write.Get<TicketCollection>();
        // A closed ticket is followed up; the source in any other state is ignored (documented).
        var source = input.FollowupSourceId is { } number && tickets.FindNumber(number) is { Status: TicketStatus.Closed } closed
            ? closed
            : null;
        var draft = new TicketDraft(write.State, null, Begin(write, source), input, writer);
        TicketPeopleRules.Apply(write, draft);
        PortalRules.CheckForm(draft);
        TicketPropertyRules.Apply(draft);
        PortalRules.CheckRequired(draft);
        TicketCommentRules.ApplyFirst(draft);
        if (source is not null)
        {
            draft.Comment = draft.Comment is null
                ? null
                : draft.Comment with { AuthorId = input.Comment?.AuthorId ?? writer.Caller.UserId };
        }
        CommentUploads.Take(write, draft);
        if (draft.Errors.Any)
        {
            return draft.Errors;
        }
        var begun = Number(write, draft.Ticket);
        var events = TicketChanges.OfNew(begun, draft.Setup, input.Sent, draft.Events);
        if (write.Get<TicketRules>().React is { } react)
        {
            var reaction = new TicketReaction(null, begun, draft.Comment, writer, [.. events]);
            react(write, reaction);
            (begun, events) = (reaction.Ticket, EventsOf(reaction.Events));
        }
        var saved = Put(write, draft, begun, events);
        if (source is not null)
        {
            write.Put(source with { FollowupIds = [.. source.FollowupIds ?? [], begun.Number], GeneratedAt = write.Now });
        }
        return Outcome<SavedTicket>.Created(saved);
    }

    public static Outcome<SavedTicket> Update(in AccountWrite write, Ticket stored, TicketInput input, TicketWriter writer)
    {
        var isSafe = input.SafeUpdate && !writer.IsStamped;
        if ((TicketRefusals.Closed(stored) ?? (isSafe ? TicketRefusals.Stale(stored, input.Stamp) : null)) is { } refusal)
        {
            return refusal;
        }
        var audits = write.Get<TicketAuditCollection>().Of(stored.Number);
        var draft = new TicketDraft(write.State, stored, stored, input, writer);
        TicketPeopleRules.Apply(write, draft);
        TicketPropertyRules.Apply(draft);
        TicketCommentRules.ApplyNext(draft, audits);
        if (draft.Comment is not null && audits.Count(audit => audit.Comment is not null) >= TicketLimits.MaxComments)
        {
            draft.Errors.Say("base", $"A ticket can have at most {TicketLimits.MaxComments} comments");
        }
        CommentUploads.Take(write, draft);
        if (draft.Errors.Any)
        {
            return draft.Errors;
        }
        var events = TicketChanges.Between(stored, draft.Ticket, draft.Setup, input.Sent);
        events.AddRange(draft.Events);
        events.AddRange(writer.Rule?.Notifications ?? []);
        if (events.Count == 0 && draft.Comment is null)
        {
            // Nothing changed: no event, and the time of the last update stays (documented).
            return new SavedTicket(stored, null);
        }
        var changed = draft.Ticket;
        changed.UpdatedAt = isSafe && input.Stamp is { } stamp
            ? TicketStamp.OfSafeUpdate(stored.UpdatedAt, stamp, write.Now)
            : TicketStamp.OfUpdate(stored.UpdatedAt, write.Now);
        changed.GeneratedAt = write.Now;
        if (write.Get<TicketRules>().React is { } react)
        {
            var reaction = new TicketReaction(stored, changed, draft.Comment, writer, events);
            react(write, reaction);
            changed = reaction.Ticket;
        }
        var saved = Put(write, draft, changed, EventsOf(events));
        ProblemIncidents.Solve(write, stored, saved, writer);
        return saved;
    }

    /// <summary>Gives a new ticket, which nobody else has, its id, its number, and the id of its metric.</summary>
    public static Ticket Number(in AccountWrite write, Ticket ticket)
    {
        ticket.Number = write.Get<TicketCollection>().NextNumber + write.CountNew<Ticket>();
        var begun = write.Begin(ticket);
        write.NextId();
        return begun;
    }

    /// <summary>Puts an audit and its ticket.</summary>
    public static TicketAudit PutAudit(in AccountWrite write, Ticket ticket, TicketAudit audit)
    {
        var put = write.Put(TicketAudit.Begin(write, audit));
        write.Put(ticket);
        return put;
    }

    private static TicketEvents EventsOf(List<TicketEvent> events) => TicketEvents.Create(CollectionsMarshal.AsSpan(events));

    private static Ticket Begin(in AccountWrite write, Ticket? source) => new()
    {
        CreatedAt = write.Now,
        UpdatedAt = write.Now,
        GeneratedAt = write.Now,
        Via = source is null ? null : TicketVia.FollowUp(source.Number, source.Subject),
        FollowupSourceId = source?.Number ?? 0,
        Tags = source?.Tags,
    };

    private static SavedTicket Put(in AccountWrite write, TicketDraft draft, Ticket ticket, TicketEvents events)
    {
        draft.People.Put(write);
        var audit = PutAudit(write, ticket, new TicketAudit
        {
            TicketId = ticket.Number,
            CreatedAt = write.Now,
            AuthorId = draft.Comment?.AuthorId ?? draft.Writer.Caller.UserId,
            Via = draft.Before is null ? ticket.Via : draft.Writer.Rule?.Via,
            Client = draft.Writer.Client,
            IpAddress = draft.Writer.IpAddress,
            Metadata = draft.Input.Metadata,
            Comment = draft.Comment,
            Events = events,
        });
        CommentUploads.Give(write, draft, audit);
        return new SavedTicket(ticket, audit);
    }
}
