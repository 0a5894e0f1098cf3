using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>PUT tickets/{id}: the ticket, and an audit of what changed (facts-tickets §2.5, §2.6).</summary>
internal static class UpdateTicket
{
    public static Outcome<SavedTicket> Handle(RequestContext request, in AccountWrite write, TicketInput input)
    {
        if (write.Get<TicketCollection>().FindNumber(request.Id) is not { } stored)
        {
            return Errors.RecordNotFound;
        }
        return TicketLimits.TakeUpdate(request.Limits(), stored.Number, request.Caller.UserId) is { } tooMany
            ? tooMany
            : TicketSaving.Update(write, stored, input, TicketWriter.Of(request));
    }

    // Assumed A-76: the response to an update that changes nothing has no audit.
    public static Response Render(RequestContext request, in Outcome<SavedTicket> outcome) =>
        TicketResponse.Saved(request.State, outcome.Record, isNew: false);
}
