namespace ZendeskEmulator.TicketAudits;

/// <summary>The type of an event (facts-tickets §4.1). A comment is no event here: the audit holds it by itself.</summary>
internal enum TicketEventType : byte
{
    Create,
    Change,
    CommentPrivacyChange,
    CommentRedactionEvent,
    AttachmentRedactionEvent,
    FollowersChange,
    EmailCcChange,
}

/// <summary>What an audit says of one property, or of a comment.</summary>
/// <param name="Field">The property's name, or the id of a ticket field; empty for an event of a comment.</param>
/// <param name="Value">A text, an id (a boxed long), or texts; null for none.</param>
/// <param name="Previous">The same of the value before.</param>
internal readonly record struct TicketEvent(TicketEventType Type, string Field, object? Value, object? Previous = null);
