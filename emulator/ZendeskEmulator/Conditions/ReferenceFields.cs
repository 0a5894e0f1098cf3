using System.Globalization;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Conditions;

/// <summary>Makes the fields of conditions whose values are ids of other records: assignee_id.</summary>
internal static class ReferenceFields
{
    public const string CurrentUser = "current_user";
    public const string CurrentGroups = "current_groups";

    /// <param name="idOf">The ticket's id of such a record; 0 for none.</param>
    /// <param name="exists">Whether the account has the record.</param>
    /// <param name="order">The index by this id; null when there is no such index.</param>
    /// <param name="words">The words that stand for the caller or its groups.</param>
    public static ConditionField Of(
        string name,
        string title,
        Func<Ticket, long> idOf,
        Func<AccountState, long, bool> exists,
        SortKey<Ticket>? order,
        params ConditionChoice[] words) => new(name, title, "list", ConditionOperators.Equality)
        {
            IsNullable = order is not null,
            Choices = _ => words,
            Accepts = (condition, state) => condition.Values is null && (Array.Exists(words, word => word.Value == condition.Text)
                || (condition.Text.Length == 0 ? order is not null : IdIn(condition.Text) is { } id && exists(state, id))),
            Test = (condition, context) =>
            {
                var ids = IdsOf(condition, context);
                var isNegated = ConditionOperators.IsNegated(condition.Operator);
                return ids is [var only]
                    ? ticket => idOf(ticket) == only != isNegated
                    : ticket => ids.Contains(idOf(ticket)) != isNegated;
            },
            Candidates = (condition, context, state) => order is null || condition.Operator != ConditionOperators.Is
                ? null
                : WithKeys(IdsOf(condition, context).Distinct().Select(id => state.Get<TicketCollection>().Of(order, id))),
        };

    /// <summary>Some ids of several in one value: custom_status_id.</summary>
    public static ConditionField OneOf(string name, string title, Func<Ticket, long> idOf, Func<AccountState, long, bool> exists) => new(
        name, title, "list", ConditionOperators.Inclusion)
    {
        Accepts = (condition, state) => condition.Words.Length > 0
            && condition.Words.All(word => IdIn(word) is { } id && exists(state, id)),
        Test = (condition, _) =>
        {
            long[] ids = [.. condition.Words.Select(word => IdIn(word) ?? 0)];
            var isNegated = ConditionOperators.IsNegated(condition.Operator);
            return ticket => ids.Contains(idOf(ticket)) != isNegated;
        },
    };

    public static TicketCandidates WithKeys(IEnumerable<IRecordSource<Ticket>> sources)
    {
        IRecordSource<Ticket>[] disjoint = [.. sources];
        return new(disjoint.Sum(source => (long)source.Count), () => disjoint.SelectMany(source => source.Ascending(0)));
    }

    private static IReadOnlyList<long> IdsOf(Condition condition, ConditionContext context) => condition.Text switch
    {
        "" => [0],
        CurrentUser => [context.CallerId],
        CurrentGroups => context.GroupIds,
        var text => [IdIn(text) ?? -1],
    };

    public static long? IdIn(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
