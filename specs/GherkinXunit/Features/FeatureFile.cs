using System.Collections.Concurrent;
using Gherkin;

namespace GherkinXunit.Features;

/// <summary>A feature file, read once.</summary>
/// <param name="Scenarios">In the order of the file.</param>
internal sealed record FeatureFile(IReadOnlyList<Scenario> Scenarios)
{
    private static readonly ConcurrentDictionary<string, FeatureFile> Known = new();

    /// <summary>Where the feature files of the running specs are.</summary>
    public static string Folder => System.IO.Path.Combine(AppContext.BaseDirectory, "Features");

    /// <summary>Reads a feature file of the running specs.</summary>
    /// <param name="path">From the folder of all, with slashes.</param>
    /// <exception cref="ParserException">It is not Gherkin; the message says where.</exception>
    /// <exception cref="IOException">It is not there.</exception>
    public static FeatureFile Read(string path) =>
        Known.GetOrAdd(path, static path => Parse(File.ReadAllText(System.IO.Path.Combine(Folder, path)), path));

    /// <exception cref="ParserException">It is not Gherkin; the message says where.</exception>
    public static FeatureFile Parse(string text, string path)
    {
        using var reader = new StringReader(text);
        var document = new Parser().Parse(reader);
        return new FeatureFile(document.Feature is { } feature ? ScenarioCompiler.Compile(feature, path) : []);
    }
}
