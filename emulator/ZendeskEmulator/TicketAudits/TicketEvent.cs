namespace ZendeskEmulator.TicketAudits;

/// <summary>The type of an event (facts-tickets §4.1). A comment is not an event here; it is a part of the audit.</summary>
internal enum TicketEventType : byte
{
    Create,
    Change,
    CommentPrivacyChange,
    CommentRedactionEvent,
    AttachmentRedactionEvent,
    FollowersChange,
    EmailCcChange,
    SatisfactionRating,
    Notification,
    NotificationWithCcs,

    /// <summary>No event itself: those behind it are of the trigger that it names.</summary>
    Trigger,
}

/// <summary>An audit's entry about one property or a comment.</summary>
/// <param name="Field">The property's name, or the id of a ticket field; empty for an event of a comment; the score of a rating; the
/// subject of a notification; the title of a trigger.</param>
/// <param name="Value">A text, an id (a boxed long), or texts; null if the property has no value. Of a rating: its comment; of a
/// notification: its text; of a trigger: its id.</param>
/// <param name="Previous">The same of the value before. Of a rating: the assignee's id; of a notification: the id of its recipient, or
/// the ids of several as texts; of a trigger: its revision.</param>
internal readonly record struct TicketEvent(TicketEventType Type, string Field, object? Value, object? Previous = null);
