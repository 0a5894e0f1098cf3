namespace GherkinXunit.Features;

/// <summary>A step of a scenario, the values of an outline's row in it.</summary>
/// <param name="Written">The keyword as it is written, without the blank: And.</param>
/// <param name="Line">Where it stands in the file, counted from 1.</param>
internal sealed record ScenarioStep(StepKeyword Keyword, string Written, string Text, int Line, DataTable? Table = null, string? DocString = null)
{
    /// <summary>The line under which it is read: And the response is 200 OK.</summary>
    public string Sentence => $"{Written} {Text}";
}
