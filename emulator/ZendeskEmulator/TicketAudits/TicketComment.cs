namespace ZendeskEmulator.TicketAudits;

/// <summary>A comment, as the audit that made it holds it. It never changes but for its privacy and for what is redacted.</summary>
/// <param name="Body">The text, as it was sent.</param>
/// <param name="Html">The HTML that was sent; null where it follows from the text.</param>
internal sealed record TicketComment(long AuthorId, string Body, string? Html, bool Public, long[]? Attachments);
