using System.Collections.Specialized;
using System.Globalization;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using Rule = Io.Cucumber.Messages.Types.Rule;

namespace ReqnrollXunit;

/// <summary>One test: a scenario, or one row of a scenario outline.</summary>
/// <param name="Name">Feature › Rule › Scenario. The values of an outline's row stand in the title or behind it.</param>
/// <param name="Line">The line of the scenario or of the outline's row, counted from 1.</param>
/// <param name="Tags">Its own tags and the inherited ones, without the @.</param>
/// <param name="Info">The scenario as bindings know it.</param>
/// <param name="Rule">The rule as bindings know it; null outside of one.</param>
/// <param name="Steps">The steps of the backgrounds, then its own.</param>
internal sealed record ScenarioTest(
    string Name, int Line, string[] Tags, ScenarioInfo Info, RuleInfo? Rule, IReadOnlyList<ScenarioStep> Steps)
{
    /// <summary>Reqnroll skips what has the tag @ignore.</summary>
    public bool IsIgnored => Tags.Contains("ignore", StringComparer.OrdinalIgnoreCase);

    /// <summary>The tests of a feature, in the order of its file.</summary>
    public static IReadOnlyList<ScenarioTest> AllOf(Feature feature, IReadOnlyList<Pickle> pickles)
    {
        var children = feature.Children.Select(child => (Rule: (Rule?)null, child.Background, child.Scenario))
            .Concat(from child in feature.Children
                    where child.Rule is not null
                    from inner in child.Rule.Children
                    select ((Rule?)child.Rule, inner.Background, inner.Scenario))
            .ToList();
        var steps = children.SelectMany(child => child.Background?.Steps ?? child.Scenario?.Steps ?? []).ToDictionary(step => step.Id);
        var scenarios = children.Where(child => child.Scenario is not null).ToDictionary(child => child.Scenario.Id);
        return [.. pickles.Select((pickle, index) =>
        {
            var (rule, _, scenario) = scenarios[pickle.AstNodeIds[0]];
            return Of(feature, rule, scenario, pickle, index) with
            {
                Steps = [.. pickle.Steps.Select(step => new ScenarioStep(steps[step.AstNodeIds[0]], step))],
            };
        })];
    }

    /// <summary>The names of tags, without the @.</summary>
    public static string[] NamesOf(IEnumerable<Tag>? tags) => [.. (tags ?? []).Select(tag => tag.Name.TrimStart('@'))];

    private static ScenarioTest Of(Feature feature, Rule? rule, Scenario scenario, Pickle pickle, int index)
    {
        var examples = scenario.Examples.SingleOrDefault(table => table.TableBody.Exists(row => row.Id == pickle.AstNodeIds[^1]));
        var row = examples?.TableBody.Find(row => row.Id == pickle.AstNodeIds[^1]);
        var arguments = new OrderedDictionary();
        foreach (var (name, value) in examples?.TableHeader.Cells.Zip(row!.Cells, (name, value) => (name.Value, value.Value)) ?? [])
        {
            arguments.Add(name, value);
        }
        var title = row is not null && pickle.Name == scenario.Name
            ? $"{pickle.Name} ({string.Join(", ", row.Cells.Select(cell => cell.Value))})"
            : pickle.Name;
        string[] own = [.. NamesOf(scenario.Tags), .. NamesOf(examples?.Tags)];
        string[] inherited = [.. NamesOf(feature.Tags), .. NamesOf(rule?.Tags)];
        return new ScenarioTest(
            string.Join(" › ", new[] { feature.Name, rule?.Name, title }.OfType<string>()),
            (int)(row?.Location ?? scenario.Location).Line,
            [.. inherited.Concat(own).Distinct()],
            new ScenarioInfo(
                title, scenario.Description, own, arguments, [.. inherited.Except(own)], index.ToString(CultureInfo.InvariantCulture)),
            rule is null ? null : new RuleInfo(rule.Name, rule.Description, NamesOf(rule.Tags)),
            Steps: []);
    }
}
