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
        // Assumed A-126: it counts on the limits of updates of tickets; solved is ignored where the caller may not solve the request.
        if (TicketLimits.TakeUpdate(request.Limits(), stored.Number, request.Caller.UserId) is { } tooMany)
        {
            return tooMany;
        }
        input.Status = StatusAfter(stored, input, access.MaySolve(stored));
        return TicketSaving.Update(write, stored, input, TicketWriter.Of(request, isEndUser: true));
    }

    public static Response Render(RequestContext request, in Outcome<SavedTicket> outcome) =>
        RequestResponse.Saved(request, outcome.Record, isNew: false);

    /// <summary>The status that the update asks for: a comment opens a pending or solved ticket again (documented).</summary>
    private static string? StatusAfter(Ticket stored, TicketInput input, bool maySolve)
    {
        if (input.Solved && (maySolve || stored.Status == TicketStatus.Solved))
        {
            return TicketWords.NameOf(TicketStatus.Solved);
        }
        return input.Comment is { IsEmpty: false } && stored.Status is TicketStatus.Pending or TicketStatus.Solved
            ? TicketWords.NameOf(TicketStatus.Open)
            : null;
    }
}
