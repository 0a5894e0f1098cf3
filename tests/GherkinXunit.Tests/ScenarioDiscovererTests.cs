using GherkinXunit.Tests.Features;
using Xunit;
using Xunit.v3;

namespace GherkinXunit.Tests;

public sealed class ScenarioDiscovererTests
{
    [Fact]
    public void Every_scenario_and_row_is_a_test_with_its_name()
    {
        var cases = Discover<AirlockFeature>();

        Assert.Equal(
            ["Airlock › it opens", "Airlock › What breathes is counted › 1 more", "Airlock › What breathes is counted › 9 more"],
            cases.Select(one => one.TestCaseDisplayName));
    }

    [Fact]
    public void Tags_are_categories()
    {
        var cases = Discover<AirlockFeature>();

        Assert.Equal(["airlock", "safety"], cases[0].Traits["Category"]);
        Assert.Equal(["airlock", "crowd"], cases[2].Traits["Category"]);
    }

    [Fact]
    public void A_test_is_located_at_its_line_of_the_feature_file()
    {
        var cases = Discover<AirlockFeature>();

        Assert.Equal([8, 23, 28], cases.Select(one => one.SourceLineNumber));
        Assert.EndsWith("/Features/Airlock.feature", cases[0].SourceFilePath!.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.True(File.Exists(cases[0].SourceFilePath));
    }

    [Fact]
    public void Two_rows_are_two_tests() => Assert.Equal(3, Discover<AirlockFeature>().Select(one => one.UniqueID).Distinct().Count());

    [Fact]
    public void A_file_that_is_no_Gherkin_is_one_test_that_tells_why()
    {
        var cases = Discover<BrokenFeature>();

        var error = Assert.IsType<ExecutionErrorTestCase>(Assert.Single(cases));
        Assert.Equal("Broken.feature", error.TestCaseDisplayName);
        Assert.Contains("(6:7)", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_is_one_test_that_tells_so()
    {
        var cases = Discover<MissingFeature>();

        Assert.Contains("Missing.feature", Assert.IsType<ExecutionErrorTestCase>(Assert.Single(cases)).ErrorMessage, StringComparison.Ordinal);
    }

    private static IXunitTestCase[] Discover<TFeature>()
        where TFeature : FeatureTests
    {
        var assembly = new XunitTestAssembly(typeof(TFeature).Assembly);
        var collection = new XunitTestCollection(assembly, collectionDefinition: null, disableParallelization: false, "features");
        var method = new XunitTestMethod(new XunitTestClass(typeof(TFeature), collection), typeof(TFeature).GetMethod(nameof(FeatureTests.Scenario))!, []);
        return [.. ScenarioDiscoverer.TestCases(method)];
    }

    /// <summary>Not public: xUnit does not run it.</summary>
    [FeatureFile("Broken.feature")]
    private sealed class BrokenFeature : FeatureTests;

    /// <summary>Not public: xUnit does not run it.</summary>
    [FeatureFile("Missing.feature")]
    private sealed class MissingFeature : FeatureTests;
}
