using System.Globalization;
using System.Text.RegularExpressions;
using GherkinXunit.Features;

namespace GherkinXunit.Bindings;

/// <summary>A step has no definition; the message has one to begin with.</summary>
internal sealed partial class UndefinedStepException(ScenarioStep step) : Exception(
    $"""
    No step definition matches. This would be one:

        [{step.Keyword}("{ExpressionFor(step.Text)}")]
        public void {NameFor(step)}({ParametersFor(step)})
        {"{"}
            throw new NotImplementedException();
        {"}"}
    """)
{
    private static string ExpressionFor(string text) => Number().Replace(Quoted().Replace(text, "{string}"), "{int}");

    /// <summary>The words of the step, each with a capital.</summary>
    private static string NameFor(ScenarioStep step) =>
        step.Keyword + string.Concat(Words().Matches(Number().Replace(Quoted().Replace(step.Text, ""), ""))
            .Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.Value)));

    private static string ParametersFor(ScenarioStep step)
    {
        var types = Parameter().Matches(ExpressionFor(step.Text)).Select(parameter => parameter.Value == "{int}" ? "int" : "string").ToList();
        var parameters = types.Select((type, index) => $"{type} p{index}").ToList();
        if (step.Table is not null)
        {
            parameters.Add("DataTable table");
        }
        if (step.DocString is not null)
        {
            parameters.Add("string text");
        }
        return string.Join(", ", parameters);
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w-])-?\d+(?!\w)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Words();
}
