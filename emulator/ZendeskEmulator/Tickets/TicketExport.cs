using ZendeskEmulator.Accounts;
using ZendeskEmulator.IncrementalExports;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Tickets;

/// <summary>The incremental exports of tickets, by <c>generated_timestamp</c> (facts-tickets §10). Deleted ones stay in them.</summary>
internal static class TicketExport
{
    private const string Name = "tickets";

    public static readonly IncrementalExport<TicketView> All = Of(withDeleted: true);

    private static readonly IncrementalExport<TicketView> Present = Of(withDeleted: false);

    /// <summary>GET incremental/tickets</summary>
    public static Operation ByTime(string id) => Choose(id, All.ByTime(id), Present.ByTime(id));

    /// <summary>GET incremental/tickets/cursor</summary>
    public static Operation ByCursor(string id) => Choose(id, All.ByCursor(id), Present.ByCursor(id));

    private static Operation Choose(string id, Operation all, Operation present) =>
        Get(all.Path, id, all.Action, request => (request.Query["exclude_deleted"] == "true" ? present : all).Read(request))
            .For(all.Needs)
            .Scanning()
            .Assuming([.. all.Assumptions])
            .Noting("`include`: users, groups, organizations, ticket_forms, custom_statuses; exclude_deleted");

    private static IncrementalExport<TicketView> Of(bool withDeleted) => new(
        Name,
        static (state, after, last) => state.Get<TicketChangeOrder>().Behind(after, last),
        (AccountState state, ChangePlace place, out TicketView row) =>
        {
            var tickets = state.Get<TicketCollection>();
            var ticket = tickets.Find(place.Id);
            row = ticket is null ? default : tickets.View(ticket);
            return ticket is not null && ChangePlace.KeyOf(ticket.GeneratedAt) == ChangePlace.KeyOf(place.Second)
                && (withDeleted || !ticket.IsDeleted);
        })
    {
        Writer = static state => new TicketJson(state.Get<TicketSetupCache>().Present, isExport: true).Write,
        Sideload = static (rows, state, query) => TicketSideloads.Read(state, query, rows)?.Lists ?? Sideloads.None,
        CountsFirst = true,
    };
}

/// <summary>The tickets in the order of their last change, also deleted ones.</summary>
internal sealed class TicketChangeOrder(AccountState state) : IAccountPart<TicketChangeOrder>
{
    private readonly RecordKeys<Ticket> keys = new(
        state.Get<TicketCollection>(), static (ticket, keys) => keys.Add(ChangePlace.KeyOf(ticket.GeneratedAt)));

    public static TicketChangeOrder Create(AccountState state) => new(state);

    /// <summary>The places behind one, up to a second, which is included.</summary>
    public IEnumerable<ChangePlace> Behind(ChangePlace place, long last) =>
        keys.Entries.Behind(keys.PlaceOf(ChangePlace.KeyOf(place.Second), place.Id), ChangePlace.KeyOf(last))
            .Select(entry => new ChangePlace(ChangePlace.SecondOf(entry.Key), keys.IdOf(entry)));
}
