using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.EndUserRequests.Operations;

/// <summary>
/// The keys of a request in a body, read into the input of a ticket. Others are dropped, and named in a warning: they are for
/// agents.
/// </summary>
// Assumed A-125: status, custom_status_id, via and tags are for agents; type and priority are taken whatever the portal shows.
internal static class SentRequest
{
    private const string Envelope = "request";

    private static readonly BodyShape<TicketInput> New = NewKeys();

    private static readonly BodyShape<TicketInput> NewOfAnonymous = NewKeys().Add(
        "requester",
        PersonInput.ReadInto((ticket, person) => ticket.Note("requester_id").Requester = person.OfAnonymous()));

    private static readonly BodyShape<TicketInput> Change = new BodyShape<TicketInput>()
        .Object("comment", AddComment, CommentInput.EndUserShape)
        .Boolean("solved", (ticket, value) => ticket.Solved = value)
        .Add("additional_collaborators", PersonInput.ReadSeveralInto((ticket, people) => ticket.AdditionalCollaborators = people))
        .Objects("email_ccs", ticket => CopyInput.AddTo(ticket.EmailCcs ??= []), CopyInput.Shape)
        .Others((ticket, key) => ticket.Drop(key));

    public static readonly RequestInput<TicketInput> OfNew = new(
        Envelope,
        (RequestContext request, out TicketInput input) =>
            Read(request, request.Caller.Role == CallerRole.Anonymous ? NewOfAnonymous : New, out input));

    public static readonly RequestInput<TicketInput> OfChange = new(
        Envelope, (RequestContext request, out TicketInput input) => Read(request, Change, out input));

    private static BodyShape<TicketInput> NewKeys() => new BodyShape<TicketInput>()
        .Text("subject", (ticket, value) => ticket.Note("subject").SentSubject = value)
        .Object("comment", AddComment, CommentInput.EndUserShape)
        .Text("type", (ticket, value) => ticket.Note("type").Type = value)
        .Text("priority", (ticket, value) => ticket.Note("priority").Priority = value)
        .Integer("ticket_form_id", (ticket, value) => ticket.Note("ticket_form_id").FormId = value)
        .Text("due_at", (ticket, value) => ticket.Note("due_at").DueAt = value)
        .Text("recipient", (ticket, value) => ticket.Note("recipient").Recipient = value)
        .Add("custom_fields", SentTicketFields.Read)
        .Add("fields", SentTicketFields.Read)
        .Add("collaborators", PersonInput.ReadSeveralInto((ticket, people) => ticket.Collaborators = people))
        .Objects("email_ccs", ticket => CopyInput.AddTo(ticket.EmailCcs ??= []), CopyInput.Shape)
        .Integer("via_followup_source_id", (ticket, value) => ticket.FollowupSourceId = value)
        .Others((ticket, key) => ticket.Drop(key));

    private static CommentInput AddComment(TicketInput ticket) => ticket.Comment ??= new CommentInput { Public = true };

    private static Error? Read(RequestContext request, BodyShape<TicketInput> shape, out TicketInput input)
    {
        input = new TicketInput { Envelope = Envelope };
        var error = request.ReadRecord(Envelope, shape, input);
        request.WarnOf(input.Dropped);
        return error;
    }
}
