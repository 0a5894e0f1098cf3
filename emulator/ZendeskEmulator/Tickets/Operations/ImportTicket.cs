using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>POST imports/tickets: a ticket with its comments and its times, as they were elsewhere (facts-tickets §2.10).</summary>
internal static class ImportTicket
{
    /// <summary>Dates before are taken as this one (documented).</summary>
    private static readonly DateTime Earliest = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly int MaxComments = TicketLimits.MaxComments;

    public static Outcome<SavedTicket> Handle(RequestContext request, in AccountWrite write, TicketInput input) =>
        Save(write, input, TicketWriter.Of(request));

    // Assumed A-78: the response has no audit.
    public static Response Render(RequestContext request, in Outcome<SavedTicket> outcome) =>
        TicketResponse.Saved(request.State, outcome.Record, isNew: true, withAudit: false);

    public static Outcome<SavedTicket> Save(in AccountWrite write, TicketInput input, TicketWriter writer)
    {
        var created = TimeOf(input.CreatedAt, write.Now) ?? write.Now;
        var updated = TimeOf(input.UpdatedAt, write.Now) ?? created;
        var begun = new Ticket
        {
            CreatedAt = created,
            UpdatedAt = updated < created ? created : updated,
            GeneratedAt = write.Now,
            ImportedSolvedAt = TimeOf(input.SolvedAt, write.Now),
        };
        var draft = new TicketDraft(write.State, null, begun, input, writer);
        TicketPeopleRules.Apply(write, draft);
        TicketPropertyRules.Apply(draft);
        var comments = CommentsOf(draft, created, write.Now);
        if (comments.Count > MaxComments)
        {
            draft.Errors.Say("base", $"A ticket can have at most {MaxComments} comments");
        }
        if (draft.Errors.Any)
        {
            return draft.Errors;
        }
        draft.People.Put(write);
        var ticket = TicketSaving.Number(write, draft.Ticket with { IsPrivate = !comments.Exists(comment => comment.Comment.Public) });
        write.Put(ticket);
        TicketAudit? first = null;
        foreach (var (comment, at) in comments)
        {
            var audit = write.Put(TicketAudit.Begin(write, new TicketAudit
            {
                TicketId = ticket.Number,
                CreatedAt = at,
                AuthorId = comment.AuthorId,
                Client = first is null ? writer.Client : null,
                Comment = comment,
                Events = first is null ? TicketChanges.OfNew(ticket, draft.Setup, input.Sent) : [],
            }));
            first ??= audit;
        }
        return Outcome<SavedTicket>.Created(new SavedTicket(ticket, first));
    }

    /// <summary>The description, then the comments in the order of their times.</summary>
    private static List<(TicketComment Comment, DateTime At)> CommentsOf(TicketDraft draft, DateTime created, DateTime now)
    {
        var comments = new List<(TicketComment Comment, DateTime At)>();
        if (!string.IsNullOrWhiteSpace(draft.Input.Description))
        {
            var description = new TicketComment { AuthorId = draft.Ticket.SubmitterId, Body = draft.Input.Description, Public = true };
            comments.Add((description, created));
        }
        CommentInput[] first = draft.Input.Comment is { IsBlank: false } one ? [one] : [];
        foreach (var comment in first.Concat(draft.Input.Comments ?? []))
        {
            if (comment.IsBlank)
            {
                continue;
            }
            var known = TicketCommentRules.Of(draft, comment, null, draft.Ticket.SubmitterId, isPublic: true);
            comments.Add((known, TimeOf(comment.CreatedAt, now) ?? created));
        }
        if (comments.Count == 0)
        {
            draft.Errors.OfTicketField(
                "Description: cannot be blank", "BlankValue", draft.Setup.NameOf(TicketFields.TicketFieldTypes.Description));
        }
        return [.. comments.OrderBy(comment => comment.At)];
    }

    /// <summary>A time of an import: not before 1970, and not in the future.</summary>
    private static DateTime? TimeOf(string? text, DateTime now) =>
        text is null || TicketTimes.Parse(text) is not { } time ? null : time < Earliest ? Earliest : time > now ? now : time;
}
