using System.Globalization;
using ZendeskEmulator.TicketActions;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Macros;

/// <summary>The macro that would leave a ticket as a given one is. Pure; it is not stored.</summary>
// Assumed A-137: which properties of the ticket it sets. Its comment is the ticket's last public one.
internal static class MacroReplica
{
    /// <param name="comment">The last public comment; null without one.</param>
    public static Macro Of(Ticket ticket, TicketComment? comment)
    {
        var actions = new List<TicketAction>();
        void Add(string field, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                actions.Add(TicketAction.Of(field, value));
            }
        }
        Add(ActionKinds.Status, ticket.Status is TicketStatus.New or TicketStatus.Closed ? null : TicketWords.NameOf(ticket.Status));
        Add(ActionKinds.Type, ticket.Type);
        Add(ActionKinds.Priority, ticket.Priority);
        Add(ActionKinds.Group, IdOf(ticket.GroupId));
        Add(ActionKinds.Assignee, IdOf(ticket.AssigneeId));
        Add(ActionKinds.AddTags, string.Join(' ', ticket.Tags ?? []));
        Add(ActionKinds.Comment, comment?.Body);
        Add(ActionKinds.IsCommentPublic, comment is null ? null : "true");
        return new Macro { Title = ticket.Subject ?? "", Actions = [.. actions] };
    }

    private static string? IdOf(long id) => id == 0 ? null : id.ToString(CultureInfo.InvariantCulture);
}
