using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Search.Operations;

/// <summary>
/// The lists behind the results for <c>include=tickets(users,groups)</c>: records that the tickets refer to (documented).
/// </summary>
internal static class SearchSideloads
{
    private const string Begin = "tickets(";

    public static Sideloads Of(QueryText query, AccountState state, IEnumerable<(SearchType Type, SearchPlace Place)> found)
    {
        var names = Sideloads.NamesOf(Inside(query["include"]));
        if (names.Length == 0)
        {
            return Sideloads.None;
        }
        var tickets = state.Get<TicketCollection>();
        TicketView[] views =
        [
            .. found.Where(one => one.Type == TicketSearch.Type).Select(one => tickets.Find(one.Place.Id)).OfType<Ticket>()
                .Select(tickets.View),
        ];
        return TicketSideloads.Of(state, names, views).Lists;
    }

    /// <summary>The text in the brackets behind tickets; null without brackets.</summary>
    private static string? Inside(string? include)
    {
        var at = include?.IndexOf(Begin, StringComparison.Ordinal) ?? -1;
        var end = at < 0 ? -1 : include!.IndexOf(')', at);
        return end < 0 ? null : include![(at + Begin.Length)..end];
    }
}
