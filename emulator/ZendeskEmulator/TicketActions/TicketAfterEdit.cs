using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.TicketActions;

/// <summary>A ticket as an edit would leave it, by the rules of updates. It is not stored.</summary>
internal static class TicketAfterEdit
{
    public static Ticket Of(AccountState state, Ticket ticket, TicketEdit edit, Caller caller)
    {
        var draft = new TicketDraft(state, ticket, ticket, edit.ToInput(), new TicketWriter(caller));
        TicketPeopleRules.ApplyAssignment(draft);
        TicketPropertyRules.Apply(draft);
        // The errors of the draft are of no interest: what an update would refuse stays as it is.
        return draft.Ticket with
        {
            EmailCcIds = edit.EmailCcIds ?? ticket.EmailCcIds,
            FollowerIds = edit.FollowerIds ?? ticket.FollowerIds,
            IsPrivate = ticket.IsPrivate && edit.Comment is not { Body: not null, Public: true },
        };
    }
}
