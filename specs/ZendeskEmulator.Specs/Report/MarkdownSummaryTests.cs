namespace ZendeskEmulator.Specs.Report;

public sealed class MarkdownSummaryTests
{
    private static readonly StepResult Given = new("Given the airlock is closed", 6, Outcome.Passed, "> PUT /airlock\n< 200", null);

    private readonly ScenarioResult passed = Result("it stays closed", 5, [Given]);

    private readonly ScenarioResult failed = Result(
        "it opens",
        9,
        [
            new("The hook Hooks.Open", Line: null, Outcome.Passed, "", Message: null),
            Given,
            new("Then it is open", 10, Outcome.Failed, "> GET /airlock\n< 404", "it is\nstuck"),
            new("And it is lit", 11, Outcome.Skipped, "", Message: null),
        ]);

    private readonly ScenarioResult brokenHook = Result(
        "it explodes", 13, [Given, new("The hook Hooks.Clean", Line: null, Outcome.Failed, "", "no broom")]);

    private readonly ScenarioResult skipped = Result("it flies", 17, [new("Given wings", 18, Outcome.Skipped, "", "no wings")]);

    [Fact]
    public void Failures_come_first_with_what_was_exchanged_then_features_then_what_was_skipped() => Assert.Equal(
        """
        # Specs

        1 passed, 2 failed, 1 skipped

        ## Failed

        ### Airlock › it opens

        `Features/Airlock.feature:10`

            passed  Given the airlock is closed
                      > PUT /airlock
                      < 200
            FAILED  Then it is open
                      > GET /airlock
                      < 404
                      it is
                      stuck
            skipped And it is lit

        ### Airlock › it explodes

        `Features/Airlock.feature:13`

            passed  Given the airlock is closed
                      > PUT /airlock
                      < 200
            FAILED  The hook Hooks.Clean
                      no broom

        ## Features

        | feature | passed | failed | skipped | time |
        |---|---|---|---|---|
        | Airlock | 1 | 2 | 1 | 2.0 s |

        ## Skipped

        no wings

        - Airlock › it flies

        """.ReplaceLineEndings("\n"),
        MarkdownSummary.Of([passed, failed, brokenHook, skipped], "Specs"));

    [Fact]
    public void Nothing_is_said_of_failures_and_skips_that_did_not_occur()
    {
        var summary = MarkdownSummary.Of([passed], "Specs");

        Assert.StartsWith("# Specs\n\n1 passed, 0 failed, 0 skipped\n\n## Features", summary, StringComparison.Ordinal);
        Assert.EndsWith("| Airlock | 1 | 0 | 0 | 500 ms |\n", summary, StringComparison.Ordinal);
    }

    private static ScenarioResult Result(string name, long line, IReadOnlyList<StepResult> steps) =>
        new("Features/Airlock.feature", "Airlock", $"Airlock › {name}", line, steps, TimeSpan.FromMilliseconds(500));
}
