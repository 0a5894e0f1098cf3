using Xunit;

namespace LoadEngine.Tests;

/// <summary>A run that ends before its time says why.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_broken_threshold_that_may_abort_ends_the_run()
    {
        var scenario = Scenario.Create("fails", _ => Task.FromResult(Response.Fail("500")))
            .WithThresholds(Threshold.FailedBelow(0.5).AbortWhenBroken())
            .WithLoadSimulations(Simulation.Inject(100, Second, Forever));

        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.StartsWith("fails broke \"fewer than 50 % fail\": ", result.StoppedBecause, StringComparison.Ordinal);
        Assert.Equal(Verdict.Broken, result.Verdict);
    }

    [Fact]
    public async Task A_threshold_that_may_not_abort_lets_the_run_continue()
    {
        var scenario = Scenario.Create("fails", _ => Task.FromResult(Response.Fail("500")))
            .WithThresholds(Threshold.FailedBelow(0.5), Threshold.NothingFails().AbortWhenBroken(startCheckAfter: Forever))
            .WithLoadSimulations(Simulation.Inject(100, Second, Second * 1.5));

        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.Null(result.StoppedBecause);
        Assert.Equal(150, result.Scenarios[0].Total.Failed);
    }

    [Fact]
    public async Task A_threshold_without_evidence_aborts_nothing()
    {
        var scenario = Scenario.Create("silent", async context =>
            {
                await Hanging.UntilCancelledAsync(context.CancellationToken);
                return Response.Ok();
            })
            .WithThresholds(Threshold.P99Below(TimeSpan.FromMilliseconds(1)).AbortWhenBroken())
            .WithLoadSimulations(Simulation.KeepConstant(1, Second * 1.2));

        var result = await LoadRunner.RunAsync(
            [scenario], new LoadOptions { DrainTimeout = TimeSpan.Zero }, TestContext.Current.CancellationToken);

        Assert.Null(result.StoppedBecause);
    }

    [Fact]
    public async Task An_invocation_can_end_the_run_with_a_reason()
    {
        var scenario = Scenario.Create("stops", context =>
        {
            if (context.InvocationNumber == 3)
            {
                context.StopRun("the data is used up");
            }
            return Task.FromResult(Response.Ok());
        }).WithLoadSimulations(Simulation.Inject(100, Second, Forever));

        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("the data is used up", result.StoppedBecause);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_says_so()
    {
        using var cut = new CancellationTokenSource();
        var scenario = Scenario.Create("cut", context =>
        {
            cut.Cancel();
            return Task.FromResult(Response.Ok());
        }).WithLoadSimulations(Simulation.Inject(100, Second, Forever));

        var result = await LoadRunner.RunAsync([scenario], cancellation: cut.Token);

        Assert.Equal("it was cancelled", result.StoppedBecause);
    }

    [Fact]
    public async Task A_check_that_throws_is_a_broken_threshold()
    {
        var scenario = Scenario.Create("checked", _ => Task.FromResult(Response.Ok()))
            .WithThresholds(Threshold.Create("the metric is small", stats => Judgement.Of(stats.Metric("none").Value < 1, "")))
            .WithLoadSimulations(Simulation.IterationsForConstant(1, 1));

        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        var threshold = Assert.Single(result.Thresholds);
        Assert.Equal(Verdict.Broken, threshold.Verdict);
        Assert.Contains("The scenario checked has no metric none.", threshold.Found, StringComparison.Ordinal);
    }
}
