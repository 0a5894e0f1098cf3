using Xunit;

namespace LoadEngine.Tests;

public sealed class ThresholdTests
{
    public static TheoryData<Threshold> ReadyOnes =>
    [
        Threshold.NothingFails(),
        Threshold.FailedBelow(1),
        Threshold.LimitedBelow(1),
        Threshold.P50Below(TimeSpan.FromHours(1)),
        Threshold.P95Below(TimeSpan.FromHours(1)),
        Threshold.P99Below(TimeSpan.FromHours(1)),
        Threshold.MaxBelow(TimeSpan.FromHours(1)),
        Threshold.OkRateAbove(0),
        Threshold.StartsOnTime(TimeSpan.FromHours(1)),
        Threshold.P99Below(TimeSpan.FromHours(1), step: "login"),
        Threshold.NothingFails(step: "login"),
    ];

    [Theory]
    [MemberData(nameof(ReadyOnes))]
    public void Without_a_request_nothing_is_judged(Threshold threshold)
    {
        var judgement = threshold.Judge(new Stats().Make());

        Assert.Equal(Verdict.NotJudged, judgement.Verdict);
        Assert.Matches("there were no requests|the step login never ran", judgement.Found);
    }

    [Theory]
    [InlineData(0, "0 of 100 requests failed or never ended", Verdict.Holds)]
    [InlineData(1, "1 of 100 requests failed or never ended", Verdict.Broken)]
    public void Nothing_fails_counts_the_failed(int failed, string found, Verdict verdict)
    {
        var stats = new Stats().Add(Response.Ok(), times: 100 - failed).Add(Response.Fail("500"), times: failed).Make();

        var judgement = Threshold.NothingFails().Judge(stats);

        Assert.Equal((verdict, found), (judgement.Verdict, judgement.Found));
    }

    [Fact]
    public void A_server_that_never_responds_does_not_pass_as_one_that_never_fails()
    {
        var stats = new Stats().Add(null, takes: 5_000, times: 3).Make();

        Assert.Equal(Verdict.Broken, Threshold.NothingFails().Judge(stats).Verdict);
        Assert.Equal(Verdict.Broken, Threshold.FailedBelow(0.5).Judge(stats).Verdict);
        Assert.Equal(Verdict.Broken, Threshold.P99Below(TimeSpan.FromSeconds(1)).Judge(stats).Verdict);
    }

    [Theory]
    [InlineData(0, Verdict.Holds)]
    [InlineData(9, Verdict.Holds)]
    [InlineData(10, Verdict.Broken)]
    public void Fewer_than_one_of_a_hundred_may_fail(int failed, Verdict verdict)
    {
        var stats = new Stats().Add(Response.Ok(), times: 1_000 - failed).Add(Response.Fail("500"), times: failed).Make();

        Assert.Equal(verdict, Threshold.FailedBelow(0.01).Judge(stats).Verdict);
    }

    [Fact]
    public void A_share_says_how_many_of_how_many()
    {
        var stats = new Stats().Add(Response.Ok(), times: 990).Add(Response.Fail("500"), times: 10).Make();

        Assert.Equal("10 of 1,000 requests failed or never ended (1 %)", Threshold.FailedBelow(0.01).Judge(stats).Found);
    }

    [Fact]
    public void Refusals_of_a_limit_are_not_failures_and_have_a_threshold_of_their_own()
    {
        var stats = new Stats().Add(Response.Ok(), times: 50).Add(Response.Limited(), times: 50).Make();

        Assert.Equal(Verdict.Holds, Threshold.NothingFails().Judge(stats).Verdict);
        Assert.Equal(Verdict.Broken, Threshold.LimitedBelow(0.5).Judge(stats).Verdict);
        Assert.Equal(Verdict.Holds, Threshold.LimitedBelow(0.51).Judge(stats).Verdict);
    }

    [Fact]
    public void Percentiles_are_judged_by_their_own_figure()
    {
        var stats = new Stats()
            .Add(Response.Ok(), takes: 10, times: 90)
            .Add(Response.Ok(), takes: 100, times: 8)
            .Add(Response.Ok(), takes: 900, times: 2)
            .Make();
        var bound = TimeSpan.FromMilliseconds(50);

        Assert.Equal(Verdict.Holds, Threshold.P50Below(bound).Judge(stats).Verdict);
        Assert.Equal(Verdict.Broken, Threshold.P95Below(bound).Judge(stats).Verdict);
        Assert.Equal(Verdict.Holds, Threshold.P95Below(bound * 3).Judge(stats).Verdict);
        Assert.Equal(Verdict.Broken, Threshold.P99Below(bound * 3).Judge(stats).Verdict);
        Assert.Equal(Verdict.Broken, Threshold.MaxBelow(TimeSpan.FromMilliseconds(900)).Judge(stats).Verdict);
        Assert.Equal(Verdict.Holds, Threshold.MaxBelow(TimeSpan.FromMilliseconds(901)).Judge(stats).Verdict);
    }

    [Fact]
    public void An_engine_that_starts_late_is_no_evidence_against_the_server()
    {
        var late = new Stats().Add(Response.Ok(), at: 300, takes: 10, late: 290, times: 100).Make();
        var slow = new Stats().Add(Response.Ok(), at: 300, takes: 290, late: 10, times: 100).Make();

        var notJudged = Threshold.P99Below(TimeSpan.FromMilliseconds(100)).Judge(late);

        Assert.Equal(Verdict.NotJudged, notJudged.Verdict);
        Assert.Equal("p99 300 ms from the planned start, 10.0 ms from the real one: the engine itself was late", notJudged.Found);
        Assert.Equal(Verdict.Broken, Threshold.P99Below(TimeSpan.FromMilliseconds(100)).Judge(slow).Verdict);
        Assert.Equal(Verdict.Holds, Threshold.P99Below(TimeSpan.FromMilliseconds(500)).Judge(late).Verdict);
    }

    [Fact]
    public void A_step_is_judged_by_itself()
    {
        var stats = new Stats()
            .Add(Response.Ok())
            .AddStep("read", Response.Ok(), takes: 5)
            .AddStep("write", Response.Fail("500"), takes: 500)
            .Make();

        Assert.Equal(Verdict.Holds, Threshold.NothingFails("read").Judge(stats).Verdict);
        Assert.Equal(Verdict.Broken, Threshold.NothingFails("write").Judge(stats).Verdict);
        Assert.Equal(Verdict.Broken, Threshold.P50Below(TimeSpan.FromMilliseconds(100), "write").Judge(stats).Verdict);
        Assert.Equal("p50 is below 100 ms in write", Threshold.P50Below(TimeSpan.FromMilliseconds(100), "write").Name);
    }

    [Fact]
    public void The_rate_is_of_what_ended_as_wished()
    {
        var stats = new Stats().Add(Response.Ok(), at: 0, takes: 2_000, times: 20).Add(Response.Fail("500"), times: 80).Make();

        Assert.Equal("10 a second", Threshold.OkRateAbove(9).Judge(stats).Found);
        Assert.Equal(Verdict.Holds, Threshold.OkRateAbove(9).Judge(stats).Verdict);
        Assert.Equal(Verdict.Broken, Threshold.OkRateAbove(10).Judge(stats).Verdict);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void A_share_that_cannot_be_kept_or_broken_is_refused(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Threshold.FailedBelow(share));
        Assert.Throws<ArgumentOutOfRangeException>(() => Threshold.LimitedBelow(share));
    }
}
