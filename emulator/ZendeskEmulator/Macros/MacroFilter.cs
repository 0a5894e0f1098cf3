using ZendeskEmulator.Restrictions;

namespace ZendeskEmulator.Macros;

/// <summary>The filters of lists of macros (documented). Pure.</summary>
internal sealed record MacroFilter
{
    /// <summary>The access of the personal macros of all agents, which only admins list.</summary>
    public const string Agents = "agents";

    /// <summary>personal, agents, shared or account; null for all that the caller sees.</summary>
    public string? Access { get; init; }

    public bool? Active { get; init; }

    public string? Category { get; init; }

    /// <summary>The macros of a group.</summary>
    public long? GroupId { get; init; }

    /// <summary>Whether only macros are listed that the caller applies, not all that it manages.</summary>
    public bool OnlyViewable { get; init; }

    /// <summary>Words of the title.</summary>
    public string? Query { get; init; }

    public static MacroFilter Of(QueryText query) => new()
    {
        Access = query["access"],
        Active = query["active"] is { } active ? BodyValue.BooleanOf(active) : null,
        Category = query["category"] is { Length: > 0 } category ? category : null,
        GroupId = BodyValue.TryReadId(query["group_id"], out var groupId) ? groupId : null,
        OnlyViewable = query["only_viewable"] is { } only && BodyValue.BooleanOf(only) == true,
        Query = query["query"],
    };

    public bool Lets(Macro macro, RestrictionAccess access) =>
        (OnlyViewable ? access.IsFor(macro.Restriction) : access.Sees(macro.Restriction))
        && (Active is null || macro.Active == Active)
        && (Category is null || string.Equals(macro.Category, Category, StringComparison.OrdinalIgnoreCase))
        && (GroupId is not { } group || (macro.Restriction is { IsPersonal: false } of && of.Ids.Contains(group)))
        && (Access == Agents ? macro.Restriction is { IsPersonal: true } : access.IsNamed(Access, macro.Restriction))
        && HasWords(macro.Title);

    // Assumed A-135: a search finds titles that have all its words.
    private bool HasWords(string title) => Query is null || Query.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => title.Contains(word, StringComparison.OrdinalIgnoreCase));
}
