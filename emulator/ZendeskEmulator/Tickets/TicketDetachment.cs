using ZendeskEmulator.Accounts;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tickets;

/// <summary>Removes values from tickets when their requester or assignee leaves, or their organization is deleted.</summary>
// Assumed A-108: Zendesk does this in a job. Here it is done at once, and without an audit.
internal static class TicketDetachment
{
    /// <summary>A user leaves an organization: its working tickets lose the organization (documented).</summary>
    public static void LeaveOrganization(in AccountWrite write, long userId, long organizationId) => Change(
        write,
        write.Get<TicketCollection>().Of(TicketCollection.ByRequester, userId),
        ticket => ticket.OrganizationId == organizationId && IsWorking(ticket),
        ticket => ticket with { OrganizationId = 0 });

    /// <summary>An agent leaves a group: the agent's working tickets in it are unassigned (facts-tickets §15).</summary>
    public static void LeaveGroup(in AccountWrite write, long userId, long groupId) => Change(
        write,
        write.Get<TicketCollection>().Of(TicketCollection.ByAssignee, userId),
        ticket => ticket.GroupId == groupId && IsWorking(ticket),
        ticket => ticket with { AssigneeId = 0 });

    /// <summary>An organization is deleted: all tickets but closed ones lose it.</summary>
    public static void ForgetOrganization(in AccountWrite write, long organizationId) => Change(
        write,
        write.Get<TicketCollection>().Of(TicketCollection.ByOrganization, organizationId),
        ticket => ticket.Status != TicketStatus.Closed,
        ticket => ticket with { OrganizationId = 0 });

    /// <summary>A restored ticket. It loses an organization that was deleted meanwhile, as other tickets did at that time.</summary>
    public static Ticket Restored(in AccountWrite write, Ticket ticket) =>
        ticket.OrganizationId != 0
            && ticket.Status != TicketStatus.Closed
            && write.Get<Records<Organization>>().Find(ticket.OrganizationId) is null
            ? ticket with { OrganizationId = 0 }
            : ticket;

    private static bool IsWorking(Ticket ticket) => ticket.Status < TicketStatus.Solved;

    private static void Change(in AccountWrite write, IRecordSource<Ticket> tickets, Predicate<Ticket> isMeant, Func<Ticket, Ticket> change)
    {
        foreach (var ticket in tickets.Ascending(0))
        {
            if (isMeant(ticket))
            {
                write.Put(change(ticket) with { GeneratedAt = write.Now });
            }
        }
    }
}
