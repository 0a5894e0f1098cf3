using ZendeskEmulator.Search;

namespace ZendeskEmulator.Groups;

/// <summary>Lets searches find groups. An account has few of them, so they need no index.</summary>
internal static class GroupSearch
{
    public static readonly SearchType<Group> Type = new("group", SchemaDocuments<Group>.All)
    {
        Bare = new([], (term, _) => group => Keywords.FindsIn(term, group.Name)),
        Keywords =
        [
            Keywords.Words<Group>("name", group => group.Name),
            Keywords.Words<Group>("description", group => group.Description),
        ],
    };

    /// <summary>The groups that a term means, by id or by name.</summary>
    public static HashSet<long> IdsOf(SearchTerm term, AccountState state) =>
        SchemaDocuments<Group>.IdsOf(term, state.Get<Records<Group>>(), group => group.Name);
}
