namespace ZendeskEmulator.Tickets;

/// <summary>That an agent wants to find a ticket again.</summary>
internal sealed record Bookmark : UserRecord, IHasSchema<Bookmark>
{
    public static readonly Relation<Bookmark> OfNumber = new(bookmark => bookmark.TicketId);

    // Assumed A-115: the order of the keys.
    public static Schema<Bookmark> Schema { get; } = new("bookmarks", "bookmark", fields => fields
        .Url()
        .Id()
        .Reference("ticket_id", bookmark => bookmark.TicketId, (bookmark, number) => bookmark.TicketId = number)
            .OnCreate().Hidden().Essential()
        .Reference("user_id", bookmark => bookmark.UserId, (bookmark, id) => bookmark.UserId = id).OnlyStored().Essential()
        .CreatedAt()
        .UpdatedAt().Hidden()
        .LookedUp(
            "ticket",
            (state, bookmarks) => ShownTickets.Read(state, bookmarks.Select(bookmark => bookmark.TicketId)),
            (json, key, bookmark, tickets, links) => tickets.Write(json, key, bookmark.TicketId, links)))
    {
        Relations = [OfNumber],
    };

    public long TicketId { get; set; }
}
