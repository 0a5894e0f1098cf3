namespace Zendesk;

/// <summary>{"ticket_field":{…}}</summary>
internal sealed record TicketFieldBody(TicketField? TicketField)
{
    public static readonly BodyReader<TicketField> One = BodyReader.Of(ZendeskJson.Default.TicketFieldBody, body => body.TicketField);
}

/// <summary>{"ticket_fields":[…]}</summary>
internal sealed record TicketFieldListBody(IReadOnlyList<TicketField>? TicketFields, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<TicketField>> Page =
        BodyReader.Of(ZendeskJson.Default.TicketFieldListBody, body => ListBody<TicketField>.Of(body.TicketFields, body.Meta));
}
