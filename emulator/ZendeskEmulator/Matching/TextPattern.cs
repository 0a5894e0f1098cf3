using System.Globalization;
using System.Text.RegularExpressions;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Matching;

/// <summary>A text to compare with, compiled once: exact, with wildcards, or a regular expression.</summary>
internal sealed class TextPattern
{
    /// <summary>The maximum number of letters of a regular expression: building its automaton costs more than its length.</summary>
    private const int LongestExpression = 255;

    private const int LongestText = 2_000;

    /// <summary>The parser of expressions recurses for each level.</summary>
    private const int DeepestExpression = 20;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private readonly StringComparison comparison;
    private readonly string[]? parts;
    private readonly Regex? expression;

    private TextPattern(string text, StringComparison comparison, Regex? expression)
    {
        Text = text;
        this.comparison = comparison;
        this.expression = expression;
        parts = expression is null && text.Contains('*', StringComparison.Ordinal) ? text.Split('*') : null;
    }

    /// <summary>The pattern as it was given.</summary>
    public string Text { get; }

    /// <summary>Whether the pattern is a plain text.</summary>
    public bool IsExact => parts is null && expression is null;

    /// <summary>Compiles a pattern, or says why it is invalid.</summary>
    /// <param name="name">The name of the property, for errors.</param>
    public static Outcome<TextPattern> Of(string text, string name, bool ignoresCase = false)
    {
        var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (text.Length > LongestText)
        {
            return Errors.Control(400, string.Create(CultureInfo.InvariantCulture, $"{name} can not be longer than {LongestText} letters"));
        }
        if (text.Length < 3 || text[0] != '/' || text[^1] != '/')
        {
            return new TextPattern(text, comparison, null);
        }
        var inner = text[1..^1];
        if (inner.Length > LongestExpression || NestingOf(inner) > DeepestExpression)
        {
            return Errors.Control(400, $"{name}: a regular expression has 255 letters and 20 nested groups at most");
        }
        try
        {
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoresCase ? RegexOptions.IgnoreCase : 0);
            return new TextPattern(text, comparison, new Regex(inner, options, LongestMatch));
        }
        catch (Exception invalid) when (invalid is ArgumentException or NotSupportedException)
        {
            // The constructor throws these for an invalid pattern and for one that needs backtracking.
            return Errors.Control(
                400, $"{name} is not a regular expression that the emulator supports: {Beginning.Of(invalid.Message, 200)}");
        }
    }

    /// <summary>Whether a text is the pattern's as a whole.</summary>
    public bool Matches(ReadOnlySpan<char> text) =>
        expression is not null ? IsMatch(text)
        : parts is null ? text.Equals(Text, comparison)
        : MatchesParts(text);

    /// <summary>Whether a part of a text is the pattern's.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        if (expression is not null)
        {
            return IsMatch(text);
        }
        foreach (var part in parts ?? [Text])
        {
            var at = text.IndexOf(part, comparison);
            if (at < 0)
            {
                return false;
            }
            text = text[(at + part.Length)..];
        }
        return true;
    }

    public override string ToString() => Text;

    private bool IsMatch(ReadOnlySpan<char> text)
    {
        try
        {
            return expression!.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private bool MatchesParts(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(parts![0], comparison))
        {
            return false;
        }
        text = text[parts[0].Length..];
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var at = text.IndexOf(parts[i], comparison);
            if (at < 0)
            {
                return false;
            }
            text = text[(at + parts[i].Length)..];
        }
        return text.Length >= parts[^1].Length && text.EndsWith(parts[^1], comparison);
    }

    /// <summary>An upper bound of how deep groups and sets are nested.</summary>
    private static int NestingOf(string expression)
    {
        var (depth, deepest) = (0, 0);
        foreach (var letter in expression)
        {
            depth += letter is '(' or '[' ? 1 : letter is ')' or ']' ? -1 : 0;
            depth = Math.Max(depth, 0);
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }
}
