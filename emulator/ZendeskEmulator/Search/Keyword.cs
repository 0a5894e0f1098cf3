namespace ZendeskEmulator.Search;

/// <summary>Whether a record meets a term.</summary>
internal delegate bool SearchCondition<in TDocument>(TDocument document);

/// <summary>Creates the condition of a term. Look-ups, such as of an organization's id, are done once.</summary>
internal delegate SearchCondition<TDocument> MakeCondition<in TDocument>(SearchTerm term, SearchContext context);

/// <summary>The ids that an index has for a term; null when no index helps.</summary>
internal delegate SearchIds? FindIds(SearchTerm term, SearchContext context);

/// <summary>A keyword that a resource brings along.</summary>
/// <param name="Names">Its names in queries, in lower case.</param>
internal sealed record Keyword<TDocument>(string[] Names, MakeCondition<TDocument> Condition, FindIds? Find = null);

/// <summary>The usual kinds of keywords.</summary>
internal static class Keywords
{
    /// <summary>A text that must be the value as a whole, or match its wildcards.</summary>
    public static Keyword<T> Text<T>(string name, Func<T, string?> text, FindIds? find = null) =>
        new([name], (term, _) => document => text(document) is { Length: > 0 } own ? term.IsLike(own) : term.IsNone, find);

    /// <summary>A text that is searched by words.</summary>
    public static Keyword<T> Words<T>(string name, Func<T, string?> text, FindIds? find = null) =>
        new([name], (term, _) => document => text(document) is { Length: > 0 } own ? FindsIn(term, own) : term.IsNone, find);

    /// <summary>Several texts, one of which must be the value.</summary>
    public static Keyword<T> Texts<T>(string name, Func<T, string[]?> texts, FindIds? find = null) => new(
        [name],
        (term, _) => document => texts(document) is { Length: > 0 } own ? Array.Exists(own, term.IsLike) : term.IsNone,
        find);

    /// <summary>True or false.</summary>
    public static Keyword<T> Flag<T>(string name, Func<T, bool> flag) =>
        new([name], (term, _) => document => term.IsLike(flag(document) ? "true" : "false"));

    /// <summary>A time, compared with an instant, a day, or a time ago.</summary>
    public static Keyword<T> Time<T>(string name, string other, Func<T, DateTime> time) => new([name, other], (term, context) =>
        SearchTime.Read(term.Value, context.Now) is { } known ? document => known.Holds(term.Operator, time(document)) : Never<T>);

    /// <summary>Matches nothing.</summary>
    public static bool Never<T>(T document) => false;

    /// <summary>Whether a text has the term's words.</summary>
    public static bool FindsIn(SearchTerm term, string text) =>
        term.Operator == SearchOperator.Is && (term.Value == "*" ? text.Length > 0 : term.Word.IsIn(text));
}
