using Gherkin;
using Gherkin.Ast;

namespace GherkinXunit.Features;

/// <summary>Makes the scenarios of what the parser has read: backgrounds, rules and outlines are worked in.</summary>
internal static class ScenarioCompiler
{
    /// <summary>The scenarios of a feature, in the order of the file.</summary>
    /// <param name="path">The feature file, from the folder of all.</param>
    public static IReadOnlyList<Scenario> Compile(Feature feature, string path)
    {
        var above = new Context(feature.Name, Rule: null, Names(feature.Tags), [], path);
        return [.. Children(feature.Children, above)];
    }

    /// <summary>What holds for everything in a feature or a rule.</summary>
    private sealed record Context(string Feature, string? Rule, IReadOnlyList<string> Tags, IReadOnlyList<Step> Background, string Path);

    private static IEnumerable<Scenario> Children(IEnumerable<IHasLocation> children, Context context)
    {
        foreach (var child in children)
        {
            switch (child)
            {
                case Background background:
                    context = context with { Background = [.. context.Background, .. background.Steps] };
                    break;
                case Rule rule:
                    foreach (var scenario in Children(rule.Children, context with { Rule = rule.Name, Tags = [.. context.Tags, .. Names(rule.Tags)] }))
                    {
                        yield return scenario;
                    }
                    break;
                case Gherkin.Ast.Scenario scenario:
                    foreach (var compiled in Rows(scenario, context))
                    {
                        yield return compiled;
                    }
                    break;
            }
        }
    }

    private static IEnumerable<Scenario> Rows(Gherkin.Ast.Scenario scenario, Context context)
    {
        var tags = context.Tags.Concat(Names(scenario.Tags)).ToList();
        if (!scenario.Examples.Any())
        {
            yield return Make(scenario, context, tags, OutlineRow.None, scenario.Location.Line);
            yield break;
        }
        foreach (var examples in scenario.Examples.Where(examples => examples.TableHeader is not null))
        {
            foreach (var row in examples.TableBody)
            {
                yield return Make(scenario, context, [.. tags, .. Names(examples.Tags)], OutlineRow.Of(examples.TableHeader, row), row.Location.Line);
            }
        }
    }

    private static Scenario Make(Gherkin.Ast.Scenario scenario, Context context, IEnumerable<string> tags, OutlineRow row, int line) => new(
        context.Feature,
        context.Rule,
        row.Title(scenario.Name),
        [.. tags.Distinct()],
        context.Path,
        line,
        [.. Steps(context.Background, OutlineRow.None), .. Steps(scenario.Steps, row)]);

    private static IEnumerable<ScenarioStep> Steps(IEnumerable<Step> steps, OutlineRow row)
    {
        var keyword = StepKeyword.Given;
        foreach (var step in steps)
        {
            keyword = step.KeywordType switch
            {
                StepKeywordType.Context => StepKeyword.Given,
                StepKeywordType.Action => StepKeyword.When,
                StepKeywordType.Outcome => StepKeyword.Then,
                _ => keyword,
            };
            yield return new ScenarioStep(
                keyword, step.Keyword.Trim(), row.Fill(step.Text), step.Location.Line, Table(step.DataTable, row), Text(step.DocString, row));
        }
    }

    private static DataTable? Table(Gherkin.Ast.DataTable? table, OutlineRow row)
    {
        if (table is null)
        {
            return null;
        }
        var rows = table.Rows.Select(cells => cells.Cells.Select(cell => row.Fill(cell.Value)).ToList()).ToList();
        return new DataTable(rows[0], rows.Skip(1));
    }

    private static string? Text(DocString? text, OutlineRow row) => text is null ? null : row.Fill(text.Content);

    private static List<string> Names(IEnumerable<Tag> tags) => [.. tags.Select(tag => tag.Name.TrimStart('@'))];
}
