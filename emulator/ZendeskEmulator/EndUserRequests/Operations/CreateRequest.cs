using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.EndUserRequests.Operations;

/// <summary>POST requests: a ticket of the caller's, by the rules of tickets and of the portal.</summary>
internal static class CreateRequest
{
    public static Outcome<SavedTicket> Handle(RequestContext request, in AccountWrite write, TicketInput input) =>
        request.Limits().Take(TicketLimits.Creations, request.Caller.UserId) is { } tooMany
            ? tooMany
            : TicketSaving.Create(write, input, TicketWriter.Of(request, isEndUser: true));

    public static Response Render(RequestContext request, in Outcome<SavedTicket> outcome) =>
        RequestResponse.Saved(request, outcome.Record, isNew: true);
}
