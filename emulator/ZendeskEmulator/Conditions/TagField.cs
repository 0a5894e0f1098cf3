using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Conditions;

/// <summary>current_tags: the value has one or more tags, separated by blanks.</summary>
internal static class TagField
{
    public static readonly ConditionField Tags = new("current_tags", "Tags", "autocomplete", ConditionOperators.Inclusion)
    {
        Accepts = (condition, _) => condition.Words.Length > 0,
        Test = (condition, _) =>
        {
            var isNegated = ConditionOperators.IsNegated(condition.Operator);
            var tags = Of(condition);
            return ticket => Array.Exists(ticket.Tags ?? [], tags.Contains) != isNegated;
        },
        Candidates = (condition, _, state) =>
            condition.Operator == ConditionOperators.Includes && Of(condition) is [var tag] ? WithTag(state, tag) : null,
    };

    private static TicketCandidates WithTag(AccountState state, string tag)
    {
        var ids = TicketSearch.IdsOfTag(state, tag);
        var tickets = state.Get<TicketCollection>();
        return new(ids.Estimate, () => tickets.FindAll(ids.InOrder()).Where(ticket => !ticket.IsDeleted));
    }

    private static string[] Of(Condition condition) => [.. condition.Words.Select(word => word.ToLowerInvariant()).Distinct()];
}
