using LoadEngine;
using LoadEngine.Measuring;
using LoadEngine.Reports;
using Xunit;
using ZendeskEmulator.Load.Limits;

namespace ZendeskEmulator.Load.Tests.Limits;

public sealed class LimitThresholdsTests
{
    private static readonly DateTimeOffset Minute = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Without_a_request_no_limit_is_judged()
    {
        var verdicts = await JudgeAsync(new LimitWatch(Profile()));

        Assert.Equal(
            [
                (Verdict.NotJudged, "there were no user-minutes"),
                (Verdict.NotJudged, "there were no user-minutes with refusals"),
                (Verdict.NotJudged, "no refusal told a Retry-After"),
            ],
            verdicts);
    }

    /// <summary>With --setting Limits:Mode=Observe this said: BROKEN, 0 refused, too soon in 0 minutes of a key.</summary>
    [Fact]
    public async Task A_server_that_refuses_nothing_breaks_one_threshold_and_leaves_the_others_unjudged()
    {
        var watch = new LimitWatch(Profile());
        Use(watch, isAdmitted: true, times: 7);

        var verdicts = await JudgeAsync(watch);

        Assert.Equal(
            [
                (Verdict.Broken, "1 of 1 user-minutes had more than 5 let through; the most were 7"),
                (Verdict.NotJudged, "there were no user-minutes with refusals"),
                (Verdict.NotJudged, "no refusal told a Retry-After"),
            ],
            verdicts);
    }

    [Fact]
    public async Task A_server_that_keeps_its_word_holds_all()
    {
        var watch = new LimitWatch(Profile());
        Use(watch, isAdmitted: true, times: 5);
        Use(watch, isAdmitted: false, times: 2);

        var verdicts = await JudgeAsync(watch);

        Assert.Equal([Verdict.Holds, Verdict.Holds, Verdict.Holds], verdicts.Select(verdict => verdict.Verdict));
        Assert.Equal("2 refusals told 50 to 50 s", verdicts[2].Found);
    }

    [Fact]
    public async Task A_refusal_too_soon_is_counted_among_the_minutes_with_refusals()
    {
        var watch = new LimitWatch(Profile());
        Use(watch, isAdmitted: true, times: 4);
        Use(watch, isAdmitted: false, times: 1);

        var verdicts = await JudgeAsync(watch);

        Assert.Equal((Verdict.Broken, "1 of 1 user-minutes with refusals had one before 5 were let through"), verdicts[1]);
    }

    [Fact]
    public void The_report_says_how_often_it_was_judged_and_what_is_on_purpose()
    {
        var watch = new LimitWatch(Profile());
        Use(watch, isAdmitted: true, times: 5);
        Use(watch, isAdmitted: false, times: 2);
        Use(watch, isAdmitted: false, times: 1, begun: 3);

        var parts = LimitParts.Of(watch, isAccountTime: true, isOnPurpose: true).ToList();

        Assert.Equal(
            "Judged 1 user-minutes in 1 minutes of account time: 5 requests passed, 3 refused.", LimitParts.Evidence(
                watch, "user", isAccountTime: true));
        Assert.Equal(["profile", "5 in 60 s", "5", "5", "3", "1", "1 (on purpose)", "50–50"], Assert.IsType<ReportTable>(parts[0]).Rows[0]);
        var bar = Assert.Single(Assert.IsType<ReportChart>(parts[1]).Bars);
        Assert.Equal((1.0, 4.0, 5.0), (bar.From.TotalSeconds, bar.To.TotalSeconds, bar.Value));
        Assert.Equal("12:00 of account time, 1 keys, 3 refused", bar.Label);
    }

    private static LimitRule Profile() => new("profile", 5, TimeSpan.FromMinutes(1));

    private static void Use(LimitWatch watch, bool isAdmitted, int times, int begun = 1)
    {
        for (var i = 0; i < times; i++)
        {
            watch.Add(new LimitUse(
                "roger", Minute.AddSeconds(10), TimeSpan.FromSeconds(begun), TimeSpan.FromSeconds(begun + 1),
                isAdmitted, isAdmitted ? null : TimeSpan.FromSeconds(50)));
        }
    }

    private static async Task<List<(Verdict Verdict, string Found)>> JudgeAsync(LimitWatch watch)
    {
        var rest = TimeSpan.FromSeconds(50);
        var scenario = Scenario.Create("judged", _ => Task.FromResult(Response.Ok()))
            .WithThresholds(
                Threshold.NeverMore(watch, "user"), Threshold.NeverFewer(watch, "user"), Threshold.RetryAfterIs(watch, rest, rest))
            .WithLoadSimulations(Simulation.IterationsForConstant(1, 1));
        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);
        return [.. result.Thresholds.Select(threshold => (threshold.Verdict, threshold.Found))];
    }
}
