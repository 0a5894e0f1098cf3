using GherkinXunit.Features;
using GherkinXunit.Report;
using GherkinXunit.Running;
using Xunit;

namespace GherkinXunit.Tests.Report;

public sealed class ReportTests
{
    private static readonly ScenarioStep Open = new(StepKeyword.When, "When", "I open <it>", 7, new DataTable(["door"], [["steel & glass"]]));

    private readonly ScenarioResult passed = Result("it stays closed", 3, StepOutcome.Passed, [], skipReason: null);
    private readonly ScenarioResult failed = Result("it opens", 6, StepOutcome.Failed, [new InvalidOperationException("it is <stuck>")], skipReason: null);
    private readonly ScenarioResult skipped = Result("it flies", 9, StepOutcome.Skipped, [], "no wings");

    [Fact]
    public void The_page_shows_failures_first_with_what_was_exchanged()
    {
        var page = HtmlReport.Of([passed, failed], "Specs");

        var first = page.IndexOf("<details open><summary class=\"failed\">Airlock › it opens", StringComparison.Ordinal);
        Assert.InRange(first, 0, page.IndexOf("<h2>Features</h2>", StringComparison.Ordinal));
        Assert.Contains("<small>Airlock.feature:7</small>\n<pre class=\"error\">it is &lt;stuck&gt;</pre>", page, StringComparison.Ordinal);
        Assert.Contains("<details open><summary><small>output</small></summary><pre>&gt; GET /airlock</pre></details>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_passed_the_page_shows_the_steps_but_nothing_that_was_exchanged()
    {
        var page = HtmlReport.Of([passed], "Specs");

        Assert.Contains("1 passed, 0 failed, 0 skipped in 12 ms", page, StringComparison.Ordinal);
        Assert.Contains("<li class=\"passed\">When I open &lt;it&gt; <small>12 ms</small>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><td>steel &amp; glass</tr>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("GET /airlock", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_has_failures_features_and_what_was_skipped()
    {
        var summary = MarkdownSummary.Of([passed, failed, skipped], "Specs");

        Assert.Equal(
            """
            # Specs

            1 passed, 1 failed, 1 skipped in 36 ms

            ## Failed

            ### Airlock › it opens

            `Airlock.feature:7`

                  FAILED  When I open <it>
                            > GET /airlock
            
                it is <stuck>

            ## Features

            | feature | passed | failed | skipped | time |
            |---|---|---|---|---|
            | Airlock | 1 | 1 | 1 | 36 ms |

            ## Skipped

            no wings

            - Airlock › it flies

            """.ReplaceLineEndings("\n"),
            string.Join('\n', summary.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())));
    }

    private static ScenarioResult Result(string name, int line, StepOutcome outcome, IReadOnlyList<Exception> errors, string? skipReason) => new(
        new Scenario("Airlock", Rule: null, name, ["tag"], "Airlock.feature", line, [Open]),
        [new StepResult(Open, outcome, TimeSpan.FromMilliseconds(12), "> GET /airlock\n")],
        errors,
        skipReason,
        TimeSpan.FromMilliseconds(12),
        HookOutput: "");
}
