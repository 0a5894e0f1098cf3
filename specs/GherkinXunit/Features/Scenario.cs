namespace GherkinXunit.Features;

/// <summary>A scenario, or one row of an outline: what is one test.</summary>
/// <param name="Feature">The name of its feature.</param>
/// <param name="Rule">The name of its rule; null outside of one.</param>
/// <param name="Tags">Its own and the inherited ones, without the @.</param>
/// <param name="Path">The feature file, from the folder of all.</param>
/// <param name="Line">Where it stands in the file, counted from 1: the scenario, or the outline's row.</param>
/// <param name="Steps">Its steps, those of the backgrounds first.</param>
internal sealed record Scenario(
    string Feature,
    string? Rule,
    string Name,
    IReadOnlyList<string> Tags,
    string Path,
    int Line,
    IReadOnlyList<ScenarioStep> Steps)
{
    /// <summary>Feature › Rule › Scenario.</summary>
    public string FullName => string.Join(" › ", new[] { Feature, Rule, Name }.OfType<string>());
}
