using System.Text.RegularExpressions;

namespace GherkinXunit.Bindings;

/// <summary>What the text of a step must match: a Cucumber expression or a regular expression, as Reqnroll tells them apart.</summary>
internal sealed partial class StepExpression
{
    private readonly Regex pattern;

    public StepExpression(string source)
    {
        Source = source;
        var body = IsRegularExpression(source) ? source.TrimStart('^').TrimEnd('$') : CucumberExpression.ToPattern(source);
        pattern = new Regex($"^(?:{body})$", RegexOptions.CultureInvariant);
    }

    public string Source { get; }

    /// <summary>The values in a step's text; null when it does not match.</summary>
    public IReadOnlyList<string>? Match(string text)
    {
        var match = pattern.Match(text);
        return match.Success ? [.. match.Groups.Values.Skip(1).Select(group => CucumberExpression.ValueOf(group))] : null;
    }

    private static bool IsRegularExpression(string source) =>
        source.StartsWith('^') || source.EndsWith('$') || (!Parameter().IsMatch(source) && RegularOnly().IsMatch(source));

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Parameter();

    /// <summary>A repeated group, .*, \. or \d+.</summary>
    [GeneratedRegex(@"\([^)]+[*+]\)|\.\*|\\\.|\\d\+")]
    private static partial Regex RegularOnly();
}
