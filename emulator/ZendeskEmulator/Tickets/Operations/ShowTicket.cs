using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>GET tickets/{id}: the ticket alone; a deleted one is not found (recorded).</summary>
internal static class ShowTicket
{
    public static Response Handle(RequestContext request)
    {
        if (request.State.Get<TicketCollection>().FindNumber(request.PathId(0)) is not { } ticket)
        {
            return Errors.RecordNotFound;
        }
        request.State.Get<RecentTickets>().Note(request.Caller.UserId, ticket.Number);
        return TicketResponse.Shown(request, ticket);
    }
}
