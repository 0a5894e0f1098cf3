using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.EndUserRequests.Operations;

/// <summary>PUT requests/{id}: a public comment, people on copy, or that the request is solved.</summary>
internal static class UpdateRequest
{
    public static Outcome<SavedTicket> Handle(RequestContext request, in AccountWrite write, TicketInput input)
    {
        var access = RequestAccess.Of(request);
        if (access.Find(request.Id) is not { } stored)
        {
            return Errors.RecordNotFound;
        }
        if (!access.MayComment(stored))
        {
            return Errors.Forbidden;
        }
        // Assumed A-126: it counts on the limits of updates of tickets.
        return TicketLimits.TakeUpdate(request.Limits(), stored.Number, request.Caller.UserId) is { } tooMany
            ? tooMany
            : TicketSaving.Update(write, stored, input, TicketWriter.Of(request, isEndUser: true));
    }

    public static Response Render(RequestContext request, in Outcome<SavedTicket> outcome) =>
        RequestResponse.Saved(request, outcome.Record, isNew: false);
}
