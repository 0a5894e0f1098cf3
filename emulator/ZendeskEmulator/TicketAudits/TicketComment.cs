namespace ZendeskEmulator.TicketAudits;

/// <summary>A comment in the audit of its creation. Only its privacy changes, and redaction changes its text.</summary>
internal sealed record TicketComment
{
    /// <summary>The JSON in the data file.</summary>
    public static readonly StoredType<TicketComment> Stored = new StoredFields<TicketComment>(new Fields<TicketComment>()
        .Reference("author_id", comment => comment.AuthorId, (comment, id) => comment.AuthorId = id)
        .Text("body", comment => comment.Body, (comment, text) => comment.Body = text ?? "").Essential()
        .Text("html", comment => comment.Html, (comment, text) => comment.Html = text)
        .Boolean("public", comment => comment.Public, (comment, flag) => comment.Public = flag).Essential()
        .Value("attachments", ArrayFieldTypes.Ids, comment => comment.Attachments, (comment, ids) => comment.Attachments = ids)).Type;

    public long AuthorId { get; set; }

    /// <summary>The text, as it was sent.</summary>
    public string Body { get; set; } = "";

    /// <summary>The HTML that was sent; null where it follows from the text.</summary>
    public string? Html { get; set; }

    public bool Public { get; set; }

    public long[]? Attachments { get; set; }
}
