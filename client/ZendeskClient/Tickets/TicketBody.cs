namespace Zendesk;

/// <summary>{"ticket":{…}}</summary>
internal sealed record TicketBody(Ticket? Ticket)
{
    public static readonly BodyReader<Ticket> One = BodyReader.Of(ZendeskJson.Default.TicketBody, body => body.Ticket);
}

/// <summary>{"tickets":[…]}</summary>
internal sealed record TicketListBody(IReadOnlyList<Ticket>? Tickets, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<Ticket>> Page =
        BodyReader.Of(ZendeskJson.Default.TicketListBody, body => ListBody<Ticket>.Of(body.Tickets, body.Meta));
}

/// <summary>{"comments":[…]}</summary>
internal sealed record TicketCommentListBody(IReadOnlyList<TicketComment>? Comments, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<TicketComment>> Page =
        BodyReader.Of(ZendeskJson.Default.TicketCommentListBody, body => ListBody<TicketComment>.Of(body.Comments, body.Meta));
}
