using Xunit;
using ZendeskEmulator.Search;

namespace ZendeskEmulator.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("roger", "[roger]")]
    [InlineData("roger wilco", "[roger] [wilco]")]
    [InlineData("  roger \t wilco  ", "[roger] [wilco]")]
    [InlineData("\"roger wilco\"", "[\"roger wilco\"]")]
    [InlineData("-roger", "[-roger]")]
    [InlineData("-", "[-]")]
    [InlineData("name:roger", "[name Is roger]")]
    [InlineData("NAME:Roger", "[name Is Roger]")]
    [InlineData("name:\"roger wilco\"", "[name Is \"roger wilco\"]")]
    [InlineData("-name:roger", "[-name Is roger]")]
    [InlineData("created>2024-01-01", "[created Greater 2024-01-01]")]
    [InlineData("created>=2024-01-01", "[created GreaterOrEqual 2024-01-01]")]
    [InlineData("created<2024-01-01", "[created Less 2024-01-01]")]
    [InlineData("created<=2024-01-01", "[created LessOrEqual 2024-01-01]")]
    [InlineData("created>\"2024-01-01 10:00\"", "[created Greater \"2024-01-01 10:00\"]")]
    [InlineData("created>2024-01-01T10:00:00Z", "[created Greater 2024-01-01T10:00:00Z]")]
    [InlineData("tags:a tags:b name:c", "[tags Is a|tags Is b] [name Is c]")]
    [InlineData("tags:a name:c tags:b", "[tags Is a|tags Is b] [name Is c]")]
    [InlineData("tags:a -tags:b -tags:c", "[tags Is a] [-tags Is b] [-tags Is c]")]
    [InlineData("created>2024 created<2025", "[created Greater 2024] [created Less 2025]")]
    [InlineData("type:user roger", "[roger]")]
    [InlineData("order_by:created sort:asc roger", "[roger]")]
    [InlineData("sort_by:created_at order:desc", "")]
    [InlineData("phone:*(111) 222-3333 x", "[phone Is *(111)222-3333] [x]")]
    [InlineData("\"unfinished phrase", "[\"unfinished phrase]")]
    [InlineData("((((a))))", "[((((a))))]")]
    [InlineData("a<", "[a Less ]")]
    [InlineData(":x", "[:x]")]
    [InlineData("", "")]
    public void A_query_is_groups_of_terms(string text, string expected)
    {
        Assert.Null(SearchQuery.Read(text, out var query));

        Assert.Equal(expected, string.Join(' ', query.Groups.Select(group => $"[{string.Join('|', group.Select(Describe))}]")));
    }

    [Theory]
    [InlineData("order_by:created sort:asc", null, null, "created_at", false)]
    [InlineData("order_by:created sort:desc", null, null, "created_at", true)]
    [InlineData("order_by:updated_at", null, null, "updated_at", true)]
    [InlineData("order_by:created sort:asc", "updated_at", "desc", "updated_at", true)]
    [InlineData("x", "created_at", null, "created_at", true)]
    [InlineData("x", "created_at", "ASC", "created_at", false)]
    [InlineData("x", "relevance", "asc", null, false)]
    [InlineData("x", null, "desc", null, false)]
    [InlineData("x", "", "", null, false)]
    public void The_order_is_that_of_the_parameters_or_else_of_the_query(
        string text, string? sortBy, string? sortOrder, string? field, bool isDescending)
    {
        Assert.Null(SearchQuery.Read(text, out var query));

        Assert.Equal(new SearchSort(field, isDescending), SearchSort.Of(sortBy, sortOrder, query));
    }

    [Theory]
    [InlineData("x", "user", true)]
    [InlineData("type:user", "user", true)]
    [InlineData("type:User", "user", true)]
    [InlineData("type:user", "group", false)]
    [InlineData("type:user type:group", "group", true)]
    [InlineData("-type:user", "user", false)]
    [InlineData("-type:user", "group", true)]
    [InlineData("type:planet", "user", false)]
    public void Types_are_alternatives(string text, string type, bool isWanted)
    {
        Assert.Null(SearchQuery.Read(text, out var query));

        Assert.Equal(isWanted, query.Wants(type));
    }

    [Theory]
    [InlineData("a", 1_000, null)]
    [InlineData("a", 1_001, "Invalid search: the query is too long")]
    [InlineData("a ", 100, null)]
    [InlineData("a ", 101, "Invalid search: the query has too many terms")]
    [InlineData("a*", 20, null)]
    [InlineData("a*", 21, "Invalid search: the query has too many wildcards")]
    [InlineData("phone:1 ", 101, "Invalid search: the query has too many terms")]
    [InlineData("(", 1_000, null)]
    [InlineData("\"", 1_000, null)]
    public void A_query_has_bounds(string part, int times, string? error)
    {
        var refused = SearchQuery.Read(string.Concat(Enumerable.Repeat(part, times)), out _);

        Assert.Equal(error is not null, refused is not null);
        if (refused is not null)
        {
            Assert.Equal(422, refused.Status);
        }
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("*", "x", true)]
    [InlineData("a*", "Abc", true)]
    [InlineData("*c", "Abc", true)]
    [InlineData("a*c", "Abc", true)]
    [InlineData("a*b*c", "a1b2c", true)]
    [InlineData("a*b*c", "a1c2b", false)]
    [InlineData("*b*", "abc", true)]
    [InlineData("a*a", "a", false)]
    [InlineData("ab*ba", "aba", false)]
    [InlineData("abc", "ABC", true)]
    [InlineData("abc", "abcd", false)]
    [InlineData("", "", true)]
    public void A_star_stands_for_any_letters(string pattern, string text, bool matches) =>
        Assert.Equal(matches, SearchPattern.Matches(pattern, text));

    private static string Describe(SearchTerm term)
    {
        var value = term.IsPhrase ? $"\"{term.Value}{(term.Value.StartsWith("unf", StringComparison.Ordinal) ? "" : "\"")}" : term.Value;
        return (term.IsNegated ? "-" : "") + (term.Key is null ? value : $"{term.Key} {term.Operator} {value}");
    }
}
