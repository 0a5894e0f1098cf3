using ZendeskEmulator.Accounts;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.TicketAudits.Operations;

/// <summary>
/// Changes of a comment: its privacy, and redacted texts and files (facts-tickets §3). Each of them leaves an
/// audit.
/// </summary>
internal static class CommentChanges
{
    public static readonly RequestInput<Input> Text = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Text("text", (input, text) => input.Text = text),
        () => new Input(),
        (input, action) => string.IsNullOrEmpty(input.Text) ? Errors.InvalidAttribute("text", "must be present", action) : null);

    public static readonly RequestInput<Input> Marked = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>()
            .Text("html_body", (input, text) => input.Text = text)
            .Integer("ticket_id", (input, id) => input.TicketId = id),
        () => new Input(),
        (input, action) => input.TicketId is null ? Errors.InvalidAttribute("ticket_id", "must be present", action) : null);

    public static Outcome<TicketAudit> MakePrivate(RequestContext request, in AccountWrite write, long auditId)
    {
        if (Find(request, write, request.PathId(0), auditId, out var ticket, out var audit) is { } refused)
        {
            return refused;
        }
        if (!audit!.Comment!.Public)
        {
            return audit;
        }
        var changed = write.Put(audit with { Comment = audit.Comment with { Public = false } });
        var isPrivate = !Array.Exists(
            write.Get<TicketAuditCollection>().Of(ticket!.Number), other => other.Id != audit.Id && other.Comment is { Public: true });
        Note(
            request,
            write,
            ticket with { IsPrivate = isPrivate },
            new TicketEvent(TicketEventType.CommentPrivacyChange, "", audit.CommentId));
        return changed;
    }

    /// <summary>Each letter of the text becomes a block. A text that is not there changes nothing.</summary>
    // Assumed A-79: the audit of a redaction; that a text that is not in the comment is no error.
    public static Outcome<TicketAudit> Redact(RequestContext request, in AccountWrite write, Input input) =>
        Redact(request, write, request.PathId(0), request.PathId(1), [input.Text!]);

    /// <summary>Redacts the texts that are marked in the HTML.</summary>
    public static Outcome<TicketAudit> RedactMarked(RequestContext request, in AccountWrite write, Input input) =>
        Redact(request, write, input.TicketId ?? 0, request.PathId(0), Redaction.MarkedIn(input.Text ?? ""));

    /// <summary>The file's bytes go; the response has the attachment as it was (recorded).</summary>
    public static Outcome<Attachment> RedactAttachment(RequestContext request, in AccountWrite write)
    {
        if (Find(request, write, request.PathId(0), request.PathId(1) - 1, out var ticket, out var audit) is { } refused)
        {
            return refused;
        }
        if (!(audit!.Comment!.Attachments ?? []).Contains(request.PathId(2))
            || write.Get<Records<Attachment>>().Find(request.PathId(2)) is not { } file)
        {
            return Errors.RecordNotFound;
        }
        if (!file.Redacted)
        {
            write.Put(file.Redact());
            Note(request, write, ticket!, new TicketEvent(TicketEventType.AttachmentRedactionEvent, "", file.Id, audit.CommentId));
        }
        return file;
    }

    /// <summary>{"comment":{…}}</summary>
    public static Response Render(RequestContext request, in Outcome<TicketAudit> outcome) =>
        new RecordResponse<TicketAudit>(200, "comment", outcome.Record, new AuditJson(request.State).WriteComment);

    public static Response RenderAttachment(RequestContext request, in Outcome<Attachment> outcome) =>
        new RecordResponse<Attachment>(200, "attachment", outcome.Record, Attachment.Schema.Json.WriterFor(request.State, []));

    private static Outcome<TicketAudit> Redact(
        RequestContext request, in AccountWrite write, long ticketId, long commentId, IReadOnlyCollection<string> texts)
    {
        if (Find(request, write, ticketId, commentId - 1, out var ticket, out var audit) is { } refused)
        {
            return refused;
        }
        var comment = audit!.Comment!;
        foreach (var text in texts)
        {
            comment = Redaction.Of(comment, text);
        }
        if (comment == audit.Comment)
        {
            return audit;
        }
        var changed = write.Put(audit with { Comment = comment });
        Note(request, write, ticket!, new TicketEvent(TicketEventType.CommentRedactionEvent, "", audit.CommentId));
        return changed;
    }

    /// <summary>
    /// Finds the comment of a ticket; null, or why it cannot be changed. It counts as an update of the ticket
    /// (recorded).
    /// </summary>
    private static Error? Find(
        RequestContext request, in AccountWrite write, long ticketId, long auditId, out Ticket? ticket, out TicketAudit? audit)
    {
        ticket = write.Get<TicketCollection>().FindNumber(ticketId);
        audit = write.Get<TicketAuditCollection>().Find(auditId);
        if (ticket is null || audit?.Comment is null || audit.TicketId != ticketId)
        {
            return Errors.RecordNotFound;
        }
        return TicketRefusals.Closed(ticket) ?? TicketLimits.TakeUpdate(request.Limits(), ticket.Number, request.Caller.UserId);
    }

    /// <summary>Puts the ticket, and an audit of the change.</summary>
    private static void Note(RequestContext request, in AccountWrite write, Ticket ticket, TicketEvent one)
    {
        write.Put(TicketAudit.Begin(write, new TicketAudit
        {
            TicketId = ticket.Number,
            CreatedAt = write.Now,
            AuthorId = request.Caller.UserId,
            Events = [one],
        }));
        write.Put(ticket with { UpdatedAt = TicketStamp.OfUpdate(ticket.UpdatedAt, write.Now), GeneratedAt = write.Now });
    }

    internal sealed class Input
    {
        public string? Text { get; set; }

        public long? TicketId { get; set; }
    }
}
