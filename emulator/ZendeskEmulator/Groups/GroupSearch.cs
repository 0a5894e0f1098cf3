using ZendeskEmulator.Accounts;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Search;

namespace ZendeskEmulator.Groups;

/// <summary>What searches know of groups. An account has few of them: they need no index.</summary>
internal static class GroupSearch
{
    public static readonly SearchType<Group> Type = new("group", SchemaSearch<Group>.Find, group => group)
    {
        Kinds = [Group.Kind],
        All = SchemaSearch<Group>.All,
        Bare = new([], (term, _) => group => Keywords.FindsIn(term, group.Name)),
        Keywords =
        [
            Keywords.Words<Group>("name", group => group.Name),
            Keywords.Words<Group>("description", group => group.Description),
        ],
        Writer = SchemaSearch<Group>.Writer,
    };

    /// <summary>The groups that a term means: by name, also with a wildcard, or by id.</summary>
    public static HashSet<long> IdsOf(SearchTerm term, AccountState state) =>
        [.. state.Get<Records<Group>>().Ascending(0)
            .Where(group => term.IsLike(group.Name) || group.Id == term.Id).Select(group => group.Id)];
}
