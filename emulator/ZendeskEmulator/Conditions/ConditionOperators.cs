namespace ZendeskEmulator.Conditions;

/// <summary>The operators of conditions, with the titles that definitions and errors show.</summary>
internal static class ConditionOperators
{
    public const string Is = "is";
    public const string IsNot = "is_not";
    public const string Less = "less_than";
    public const string Greater = "greater_than";
    public const string LessOrEqual = "less_than_equal";
    public const string GreaterOrEqual = "greater_than_equal";
    public const string Includes = "includes";
    public const string NotIncludes = "not_includes";
    public const string IncludesWords = "includes_words";
    public const string NotIncludesWords = "not_includes_words";
    public const string IncludesString = "includes_string";
    public const string NotIncludesString = "not_includes_string";
    public const string Present = "present";
    public const string NotPresent = "not_present";
    public const string WithinPreviousDays = "within_previous_n_days";
    public const string WithinNextDays = "within_next_n_days";
    public const string IsBusiness = "is_business_hours";
    public const string LessBusiness = "less_than_business_hours";
    public const string GreaterBusiness = "greater_than_business_hours";

    public static readonly string[] Equality = [Is, IsNot];
    public static readonly string[] Order = [Is, IsNot, Less, Greater];
    public static readonly string[] Hours = [Is, Less, Greater, IsBusiness, LessBusiness, GreaterBusiness];
    public static readonly string[] Inclusion = [Includes, NotIncludes];

    private static readonly Dictionary<string, string> Titles = new()
    {
        [Is] = "Is",
        [IsBusiness] = "(business) Is",
        [LessBusiness] = "(business) Less than",
        [GreaterBusiness] = "(business) Greater than",
        [IsNot] = "Is not",
        [Less] = "Less than",
        [Greater] = "Greater than",
        [LessOrEqual] = "Less than or equal to",
        [GreaterOrEqual] = "Greater than or equal to",
        [Includes] = "Contains at least one of the following",
        [NotIncludes] = "Contains none of the following",
        [IncludesWords] = "Contains at least one of the following words",
        [NotIncludesWords] = "Contains none of the following words",
        [IncludesString] = "Contains the following string",
        [NotIncludesString] = "Does not contain the following string",
        [Present] = "Present",
        [NotPresent] = "Not present",
        [WithinPreviousDays] = "Is within the previous",
        [WithinNextDays] = "Is within the next",
        ["changed"] = "Changed",
        ["not_changed"] = "Not changed",
        ["value"] = "Changed to",
        ["value_previous"] = "Changed from",
        ["not_value"] = "Not changed to",
        ["not_value_previous"] = "Not changed from",
    };

    public static string TitleOf(string comparison) => Titles.GetValueOrDefault(comparison, comparison);

    /// <summary>Whether the operator needs no value.</summary>
    public static bool IsTerminal(string comparison) => comparison is Present or NotPresent or "changed" or "not_changed";

    /// <summary>Whether an operator says the opposite of the one without "not".</summary>
    public static bool IsNegated(string comparison) =>
        comparison is IsNot or NotIncludes or NotIncludesWords or NotIncludesString or NotPresent;

    /// <summary>Whether a value holds by its place before, at or behind the value of the condition.</summary>
    public static bool Holds(string comparison, int compared) => comparison switch
    {
        Is => compared == 0,
        IsNot => compared != 0,
        Less => compared < 0,
        LessOrEqual => compared <= 0,
        Greater => compared > 0,
        GreaterOrEqual => compared >= 0,
        _ => false,
    };
}
