namespace Zendesk;

/// <summary>{"ticket_form":{…}}</summary>
internal sealed record TicketFormBody(TicketForm? TicketForm)
{
    public static readonly BodyReader<TicketForm> One = BodyReader.Of(ZendeskJson.Default.TicketFormBody, body => body.TicketForm);
}

/// <summary>{"ticket_forms":[…]}</summary>
internal sealed record TicketFormListBody(IReadOnlyList<TicketForm>? TicketForms, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<TicketForm>> Page =
        BodyReader.Of(ZendeskJson.Default.TicketFormListBody, body => ListBody<TicketForm>.Of(body.TicketForms, body.Meta));
}
