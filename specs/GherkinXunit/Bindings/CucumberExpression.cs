using System.Text.RegularExpressions;

namespace GherkinXunit.Bindings;

/// <summary>Cucumber expressions as regular expressions: {int} {word} {string} {}, user(s), a/an.</summary>
internal static partial class CucumberExpression
{
    /// <summary>How the groups of {string} are called, whose values lose their quotes; a number follows.</summary>
    private const string Quoted = "quoted";

    /// <summary>The regular expression of a Cucumber expression, without anchors.</summary>
    /// <exception cref="ArgumentException">It has a parameter that there is not.</exception>
    public static string ToPattern(string expression)
    {
        // All groups have names, since .NET counts those without one first.
        var groups = 0;
        return string.Join(' ', expression.Split(' ').Select(Word));

        string Word(string word) => word.Contains('/', StringComparison.Ordinal)
            ? $"(?:{string.Join('|', word.Split('/').Select(Part))})"
            : Part(word);

        string Part(string part) => Token().Replace(Regex.Escape(part), token => token.Value switch
        {
            @"\{int}" => $@"(?<value{groups++}>-?\d+)",
            @"\{word}" => $@"(?<value{groups++}>\S+)",
            @"\{}" => $"(?<value{groups++}>.*)",
            @"\{string}" => $$"""(?<{{Quoted}}{{groups++}}>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""",
            ['\\', '(', .. var optional] => $"(?:{optional[..^2]})?",
            var parameter => throw new ArgumentException($"There is no parameter {parameter[1..]}; there are {{int}}, {{word}}, {{string}} and {{}}."),
        });
    }

    /// <summary>The value of a group; that of {string} is what its quotes hold.</summary>
    public static string ValueOf(Group group) =>
        group.Name.StartsWith(Quoted, StringComparison.Ordinal) ? Escaped().Replace(group.Value[1..^1], "$1") : group.Value;

    /// <summary>As Regex.Escape leaves them: \{name} and \(optional\).</summary>
    [GeneratedRegex(@"\\\{\w*\}|\\\([^)]*\)")]
    private static partial Regex Token();

    [GeneratedRegex(@"\\([""'])")]
    private static partial Regex Escaped();
}
