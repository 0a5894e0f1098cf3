namespace ZendeskEmulator.Search;

/// <summary>
/// A query in Zendesk's language: words, "phrases" and keys with values, all of which must hold; a minus negates a term.
/// Several values of one key are alternatives, comparisons of one key are not. There is nothing to nest. Pure.
/// </summary>
internal sealed class SearchQuery
{
    // Assumed A-51: longer than any query that a person types, with far more terms and wildcards.
    private const int LongestQuery = 1_000;
    private const int MaxTerms = 100;
    private const int MaxWildcards = 20;

    private const string TypeKey = "type";

    private static readonly string[] OrderKeys = ["order_by", "sort_by"];
    private static readonly string[] DirectionKeys = ["sort", "order", "sort_order"];

    /// <summary>The query that every record meets.</summary>
    public static readonly SearchQuery Empty = new([]);

    private readonly List<SearchTerm> types = [];

    private SearchQuery(IEnumerable<SearchTerm> terms)
    {
        var kept = new List<SearchTerm>();
        foreach (var term in terms)
        {
            if (term.Key == TypeKey)
            {
                types.Add(term);
            }
            else if (!term.IsNegated && Array.IndexOf(OrderKeys, term.Key) >= 0)
            {
                SortBy = term.Value.ToLowerInvariant();
            }
            else if (!term.IsNegated && Array.IndexOf(DirectionKeys, term.Key) >= 0)
            {
                Direction = term.Value.ToLowerInvariant();
            }
            else
            {
                kept.Add(term);
            }
        }
        Groups = [.. kept.GroupBy(term => IsAlternative(term) ? (object)term.Key! : term).Select(group => group.ToArray())];
    }

    /// <summary>The terms: one of each group must hold.</summary>
    public SearchTerm[][] Groups { get; }

    /// <summary>The field of order_by: in the query; null if the query has no order_by:.</summary>
    public string? SortBy { get; }

    /// <summary>asc or desc of sort: in the query; null if the query has no sort:.</summary>
    public string? Direction { get; }

    /// <summary>Whether the query names types of records.</summary>
    public bool NamesTypes => types.Count > 0;

    /// <summary>Reads a query; an error when it is too long or has too many terms or wildcards.</summary>
    public static Error? Read(string text, out SearchQuery query)
    {
        query = Empty;
        if (text.Length > LongestQuery)
        {
            return Errors.InvalidSearch("the query is too long");
        }
        var words = PhonePattern.Join(Split(text)).Take(MaxTerms + 1).ToList();
        if (words.Count > MaxTerms)
        {
            return Errors.InvalidSearch("the query has too many terms");
        }
        if (text.AsSpan().Count('*') > MaxWildcards)
        {
            return Errors.InvalidSearch("the query has too many wildcards");
        }
        query = new SearchQuery(words.Select(TermOf));
        return null;
    }

    /// <summary>A query of one term.</summary>
    public static SearchQuery Of(SearchTerm term) => new([term]);

    /// <summary>Whether records of a type are looked for.</summary>
    public bool Wants(string type)
    {
        var wanted = types.FindAll(term => !term.IsNegated);
        return (wanted.Count == 0 || wanted.Exists(term => term.IsLike(type)))
            && !types.Exists(term => term.IsNegated && term.IsLike(type));
    }

    private static bool IsAlternative(SearchTerm term) => term is { Key: not null, Operator: SearchOperator.Is, IsNegated: false };

    private static SearchTerm TermOf(string text)
    {
        var isNegated = text.Length > 1 && text[0] == '-';
        var body = isNegated ? text[1..] : text;
        var keyLength = KeyLength(body);
        if (keyLength == 0)
        {
            return new SearchTerm(null, SearchOperator.Is, WithoutQuotes(body), body.StartsWith('"'), isNegated);
        }
        var (comparison, length) = OperatorAt(body, keyLength);
        var value = body[(keyLength + length)..];
        return new SearchTerm(body[..keyLength].ToLowerInvariant(), comparison, WithoutQuotes(value), value.StartsWith('"'), isNegated);
    }

    /// <summary>The length of the key at the beginning; 0 when there is no key with an operator behind it.</summary>
    private static int KeyLength(string text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '_' or '-' or '.'))
        {
            length++;
        }
        return length < text.Length && text[length] is ':' or '<' or '>' ? length : 0;
    }

    private static (SearchOperator Operator, int Length) OperatorAt(string text, int at)
    {
        var hasEqual = at + 1 < text.Length && text[at + 1] == '=';
        return (text[at], hasEqual) switch
        {
            ('<', true) => (SearchOperator.LessOrEqual, 2),
            ('<', false) => (SearchOperator.Less, 1),
            ('>', true) => (SearchOperator.GreaterOrEqual, 2),
            ('>', false) => (SearchOperator.Greater, 1),
            _ => (SearchOperator.Is, 1),
        };
    }

    private static string WithoutQuotes(string text) => text.Replace("\"", "", StringComparison.Ordinal);

    /// <summary>Splits at blanks outside quotes.</summary>
    private static IEnumerable<string> Split(string query)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= query.Length; i++)
        {
            if (i < query.Length && query[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            if (i == query.Length || (!isQuoted && char.IsWhiteSpace(query[i])))
            {
                if (i > start)
                {
                    yield return query[start..i];
                }
                start = i + 1;
            }
        }
    }
}
