namespace ZendeskEmulator.Search;

/// <summary>How a term compares.</summary>
internal enum SearchOperator
{
    /// <summary>A colon.</summary>
    Is,

    Less,

    LessOrEqual,

    Greater,

    GreaterOrEqual,
}
