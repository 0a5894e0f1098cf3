using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.TicketFields;

namespace ZendeskEmulator.Tickets;

/// <summary>The comment that a request adds to a ticket.</summary>
internal static class TicketCommentRules
{
    /// <summary>The first comment of a new ticket, which must have a text.</summary>
    public static void ApplyFirst(TicketDraft draft)
    {
        var comment = draft.Input.Comment;
        var text = comment is null || comment.IsBlank ? draft.Input.Description : null;
        if (comment is null or { IsBlank: true } && string.IsNullOrWhiteSpace(text))
        {
            draft.Errors.OfTicketField("Description: cannot be blank", "BlankValue", draft.Setup.NameOf(TicketFieldTypes.Description));
            return;
        }
        draft.Comment = Of(draft, comment ?? new CommentInput(), text, draft.Ticket.SubmitterId, isPublic: true);
        SetPrivate(draft, !draft.Comment.Public);
    }

    /// <summary>Adds a further comment if the request has a text. It is private if the first comment is (documented).</summary>
    public static void ApplyNext(TicketDraft draft, TicketAudit[] audits)
    {
        if (draft.Input.Comment is not { IsEmpty: false } comment)
        {
            return;
        }
        var isPublic = Array.Find(audits, audit => audit.Comment is not null)?.Comment?.Public ?? true;
        draft.Comment = Of(draft, comment, null, draft.Writer.Caller.UserId, isPublic);
        SetPrivate(draft, draft.Ticket.IsPrivate && !draft.Comment.Public);
    }

    private static void SetPrivate(TicketDraft draft, bool isPrivate)
    {
        if (draft.Ticket.IsPrivate != isPrivate)
        {
            draft.Ticket = draft.Ticket with { IsPrivate = isPrivate };
        }
    }

    /// <param name="text">The text for a comment without one.</param>
    /// <param name="author">The author unless the comment names one.</param>
    /// <param name="isPublic">Whether it is public unless it says so itself.</param>
    public static TicketComment Of(TicketDraft draft, CommentInput comment, string? text, long author, bool isPublic)
    {
        if (comment.AuthorId is { } named && draft.People.Find(named) is null)
        {
            // Assumed A-73: the wording.
            draft.Errors.Invalid("author", "Author");
        }
        var html = string.IsNullOrWhiteSpace(comment.HtmlBody) ? null : CommentTexts.WithoutScripts(comment.HtmlBody);
        return new TicketComment
        {
            AuthorId = comment.AuthorId ?? author,
            Body = html is null ? (string.IsNullOrWhiteSpace(comment.Body) ? text : comment.Body) ?? "" : CommentTexts.TextOf(html),
            Html = html,
            Public = comment.Public ?? isPublic,
        };
    }
}
