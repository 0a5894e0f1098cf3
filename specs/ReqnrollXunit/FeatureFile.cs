using System.Collections.Concurrent;
using System.Globalization;
using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.Formatters.RuntimeSupport;

namespace ReqnrollXunit;

/// <summary>A feature file, read once by Gherkin's own parser. Reqnroll's reports take its text and its scenarios from here.</summary>
internal sealed class FeatureFile : IFeatureLevelCucumberMessages
{
    private static readonly ConcurrentDictionary<string, FeatureFile> Known = new();

    private FeatureFile(string path, string text)
    {
        var ids = new GuidIdGenerator();
        Source = new Source($"Features/{path}", text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN);
        using var reader = new StringReader(text);
        GherkinDocument = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(new Parser().Parse(reader), Source.Uri);
        var pickles = new PickleCompiler(ids).Compile(GherkinDocument);
        Pickles = pickles;
        var feature = GherkinDocument.Feature;
        Info = new FeatureInfo(
            CultureInfo.GetCultureInfo(feature?.Language ?? "en"),
            Path.GetDirectoryName(Source.Uri),
            feature?.Name ?? path,
            feature?.Description ?? "",
            ProgrammingLanguage.CSharp,
            ScenarioTest.NamesOf(feature?.Tags),
            this);
        Scenarios = feature is null ? [] : ScenarioTest.AllOf(feature, [.. pickles]);
    }

    /// <summary>The folder of the feature files of the running specs.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Features");

    /// <inheritdoc/>
    public bool HasMessages => true;

    /// <inheritdoc/>
    public Source Source { get; }

    /// <inheritdoc/>
    public GherkinDocument GherkinDocument { get; }

    /// <inheritdoc/>
    public IEnumerable<Pickle> Pickles { get; }

    /// <summary>The feature as bindings know it.</summary>
    public FeatureInfo Info { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ScenarioTest> Scenarios { get; }

    /// <summary>Reads a feature file of the running specs.</summary>
    /// <param name="path">The path below <see cref="Folder"/>, with slashes.</param>
    /// <exception cref="ParserException">The file is not Gherkin; the message says where.</exception>
    /// <exception cref="IOException">The file does not exist.</exception>
    public static FeatureFile Read(string path) =>
        Known.GetOrAdd(path, static path => Parse(path, File.ReadAllText(Path.Combine(Folder, path))));

    /// <summary>The feature file, if it was read before.</summary>
    public static FeatureFile? Find(string path) => Known.GetValueOrDefault(path);

    /// <exception cref="ParserException">The text is not Gherkin; the message says where.</exception>
    public static FeatureFile Parse(string path, string text) => new(path, text);
}
