using System.Globalization;

namespace ZendeskEmulator.Search;

/// <summary>One term of a query: a word, a "phrase", or a key with an operator and a value.</summary>
/// <param name="Key">In lower case; null for a word or phrase.</param>
/// <param name="Value">Without quotes.</param>
/// <param name="IsPhrase">Whether the value was quoted.</param>
internal sealed record SearchTerm(string? Key, SearchOperator Operator, string Value, bool IsPhrase, bool IsNegated)
{
    private SearchWord? word;

    /// <summary>The value as a word to find in texts.</summary>
    public SearchWord Word => word ??= new SearchWord(Value, IsPhrase);

    /// <summary>The value as a phone number.</summary>
    public PhonePattern Phone => PhonePattern.Of(Value);

    /// <summary>Whether a star in the value is a star.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Whether the value has a wildcard.</summary>
    public bool IsPattern => !IsLiteral && Value.Contains('*', StringComparison.Ordinal);

    /// <summary>The beginning that the value asks for: <c>abc</c> of <c>abc*</c>; null when it asks for something else.</summary>
    public string? Beginning =>
        IsPattern && Value.IndexOf('*', StringComparison.Ordinal) is > 0 and var star && star == Value.Length - 1 ? Value[..star] : null;

    /// <summary>Whether the term asks for records without a value.</summary>
    public bool IsNone => Operator == SearchOperator.Is && !IsPhrase && Value.Equals("none", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value as an id.</summary>
    public long? Id => long.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Whether a text is the value, ignoring case; a star stands for any letters.</summary>
    public bool IsLike(string? text) => Operator == SearchOperator.Is && text is not null
        && (IsPattern ? SearchPattern.Matches(Value, text) : text.Equals(Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a comparison holds, given how the record's value compares with the term's.</summary>
    public bool Holds(int order) => Operator switch
    {
        SearchOperator.Less => order < 0,
        SearchOperator.LessOrEqual => order <= 0,
        SearchOperator.Greater => order > 0,
        SearchOperator.GreaterOrEqual => order >= 0,
        _ => order == 0,
    };
}
