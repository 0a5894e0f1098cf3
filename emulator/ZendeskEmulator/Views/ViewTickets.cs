using ZendeskEmulator.Conditions;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Views;

/// <summary>Finds the tickets of a view, as its caller sees them now, in the view's order.</summary>
/// <param name="Context">The instant and the caller.</param>
internal sealed record ViewTickets(AccountState State, ConditionContext Context, CancellationToken Cancellation)
{
    public static ViewTickets Of(RequestContext request) => new(
        request.State,
        ConditionContext.Of(request.State, request.Caller, request.Account.Clock.UtcNow),
        request.Http.RequestAborted);

    public int Count(View view) => Matching(view).Count();

    /// <summary>All tickets of a view, by its group, then by its sort, then by number.</summary>
    public IReadOnlyList<Ticket> Find(View view)
    {
        var columns = new ViewColumns(Context.Setup);
        var (group, sort) = (columns.Find(view.GroupBy), columns.Find(view.SortBy));
        var (groupSign, sortSign) = (SignOf(view.GroupOrder), SignOf(view.SortOrder));
        var keyed = new List<(object? Group, object? Sort, Ticket Ticket)>();
        foreach (var ticket in Matching(view))
        {
            var row = new ViewRow(ticket, State, Context);
            keyed.Add((group?.OrderOf(row), sort?.OrderOf(row), ticket));
        }
        // Assumed A-142: tickets without an order of the view are in that of their numbers, the newest first.
        keyed.Sort((left, right) => Compare(left.Group, right.Group) * groupSign is not 0 and var byGroup ? byGroup
            : Compare(left.Sort, right.Sort) * sortSign is not 0 and var bySort ? bySort
            : left.Ticket.Number.CompareTo(right.Ticket.Number) * sortSign);
        return keyed.ConvertAll(found => found.Ticket);
    }

    private IEnumerable<Ticket> Matching(View view)
    {
        var test = ConditionRules.TestOf(view.All, view.Any, Context);
        foreach (var ticket in ConditionRules.CandidatesOf(view.All, Context, State).All())
        {
            Cancellation.ThrowIfCancellationRequested();
            if (test(ticket))
            {
                yield return ticket;
            }
        }
    }

    private static int SignOf(string order) => order == View.Ascending ? 1 : -1;

    /// <summary>Values of one column are of one type; no value comes first.</summary>
    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string one, string other) => string.CompareOrdinal(one, other),
        (IComparable one, _) when one.GetType() == right.GetType() => one.CompareTo(right),
        _ => 0,
    };
}
