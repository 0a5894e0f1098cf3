using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.SuspendedTickets;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.EndUserRequests.Operations;

/// <summary>POST requests: a ticket of the caller's, by the rules of tickets and of the portal; or a suspended ticket.</summary>
internal static class CreateRequest
{
    public static Outcome<Created> Handle(RequestContext request, in AccountWrite write, TicketInput input)
    {
        if (request.Limits().Take(TicketLimits.Creations, request.Caller.UserId) is { } tooMany)
        {
            return tooMany;
        }
        var writer = TicketWriter.Of(request, isEndUser: true);
        return TicketSuspension.Keep(write, input, writer) is { } suspended
            ? Outcome<Created>.Created(new Created(null, suspended))
            : TicketSaving.Create(write, input, writer).Select(saved => new Created(saved, null));
    }

    public static Response Render(RequestContext request, in Outcome<Created> outcome)
    {
        if (outcome.Record is { Ticket: { } saved })
        {
            return RequestResponse.Saved(request, saved, isNew: true);
        }
        var id = outcome.Record.Suspended!.Id;
        return new ObjectResponse(
            (json, _) =>
            {
                json.WriteStartObject("suspended_ticket"u8);
                json.WriteNumber("id"u8, id);
                json.WriteEndObject();
            },
            status: 201);
    }

    /// <summary>A ticket, or what is kept instead of one.</summary>
    internal sealed record Created(SavedTicket? Ticket, SuspendedTicket? Suspended);
}
