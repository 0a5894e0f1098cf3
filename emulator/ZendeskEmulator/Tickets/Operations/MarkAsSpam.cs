using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>PUT tickets/{id}/mark_as_spam: the ticket is deleted and its requester suspended (documented).</summary>
internal static class MarkAsSpam
{
    public static Outcome<Ticket> Handle(RequestContext request, in AccountWrite write) =>
        write.Get<TicketCollection>().FindNumber(request.PathId(0)) is { } ticket
            ? Mark(write, ticket, TicketWriter.Of(request))
            : Errors.RecordNotFound;

    // Assumed A-76: agents are not suspended.
    public static Ticket Mark(in AccountWrite write, Ticket ticket, TicketWriter writer)
    {
        if (write.Get<UserCollection>().Find(ticket.RequesterId) is { Role: UserRole.EndUser, Suspended: false, Deleted: false } requester)
        {
            write.Put(requester with { Suspended = true });
        }
        return DeleteTicket.Delete(write, ticket, writer);
    }
}
