using ZendeskEmulator.Accounts;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>Seeds tickets. One with a known external_id is changed, any other is imported with its times and comments.</summary>
internal static class TicketSeed
{
    public static readonly SeedKind Kind = new SeedKind<TicketInput>(
        "ticket",
        TicketInput.Shape,
        () => new TicketInput(),
        Save,
        ticket => string.IsNullOrWhiteSpace(ticket.ExternalId.Value)
            ? "a ticket needs an external_id, or seeding again would create it again"
            : null);

    private static Outcome<long> Save(in AccountWrite write, TicketInput ticket)
    {
        var writer = new TicketWriter(new Caller(write.State.FirstId + 1, CallerRole.Admin));
        var known = write.Get<TicketCollection>().OfKey(TicketCollection.ByExternalId, ticket.ExternalId.Value!)
            .Ascending(0).FirstOrDefault();
        var saved = known is null ? ImportTicket.Save(write, ticket, writer)
            : known is { Status: TicketStatus.Closed } ? new SavedTicket(known, null)
            : TicketSaving.Update(write, known, ticket, writer);
        return saved.Select(of => of.Ticket.Number);
    }
}
