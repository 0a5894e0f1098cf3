namespace ZendeskEmulator.TicketAudits;

/// <summary>A comment in the audit of its creation. Only its privacy changes, and redaction changes its text.</summary>
/// <param name="Body">The text, as it was sent.</param>
/// <param name="Html">The HTML that was sent; null where it follows from the text.</param>
internal sealed record TicketComment(long AuthorId, string Body, string? Html, bool Public, long[]? Attachments);
