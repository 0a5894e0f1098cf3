using ReqnrollXunit.Tests.Features;
using Xunit;
using Xunit.v3;

namespace ReqnrollXunit.Tests;

public sealed class ScenarioDiscovererTests
{
    private readonly IXunitTestCase[] airlock = [.. SpecRun.Discover(typeof(AirlockFeature))];

    [Fact]
    public void Every_scenario_and_row_is_a_test_with_its_name() => Assert.Equal(
        [
            "Airlock › it opens",
            "Airlock › what is given is read",
            "Airlock › What breathes is counted › 1 more",
            "Airlock › What breathes is counted › 9 more",
            "Airlock › What breathes is counted › somebody leaves (3, Aries)",
        ],
        airlock.Select(test => test.TestCaseDisplayName));

    [Fact]
    public void Tags_are_categories()
    {
        Assert.Equal(["airlock", "safety"], airlock[0].Traits["Category"]);
        Assert.Equal(["airlock"], airlock[2].Traits["Category"]);
        Assert.Equal(["airlock", "crowd"], airlock[3].Traits["Category"]);
    }

    [Fact]
    public void A_test_is_located_at_its_line_of_the_feature_file()
    {
        Assert.Equal([8, 12, 36, 41, 48], airlock.Select(test => test.SourceLineNumber));
        Assert.All(airlock, test => Assert.Equal("/repository/Features/Airlock.feature", test.SourceFilePath));
    }

    [Fact]
    public void Two_rows_are_two_tests() => Assert.Equal(5, airlock.Select(test => test.UniqueID).Distinct().Count());

    [Fact]
    public void A_file_that_is_not_Gherkin_is_one_test_with_the_reason()
    {
        var error = Assert.IsType<ExecutionErrorTestCase>(Assert.Single(SpecRun.Discover(typeof(BrokenFeature))));

        Assert.Equal("Broken.feature", error.TestCaseDisplayName);
        Assert.Contains("(6:7)", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_one_test_with_the_reason()
    {
        var error = Assert.IsType<ExecutionErrorTestCase>(Assert.Single(SpecRun.Discover(typeof(MissingFeature))));

        Assert.Contains("Missing.feature", error.ErrorMessage, StringComparison.Ordinal);
    }
}
