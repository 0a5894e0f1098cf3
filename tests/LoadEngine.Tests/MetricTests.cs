using LoadEngine.Measuring;
using Xunit;

namespace LoadEngine.Tests;

public sealed class MetricTests
{
    [Fact]
    public void A_counter_adds_up_second_by_second()
    {
        var retries = Metric.CreateCounter("retries", "requests");
        var stats = new Stats(With(retries));
        retries.Add();
        retries.Add(4);
        stats.Tick(1_000);
        stats.Tick(2_000);
        retries.Add(2);

        var metric = stats.Make().Metric("retries");

        Assert.Equal((7, "requests", MetricKind.Counter), (metric.Value, metric.Unit, metric.Kind));
        Assert.Equal([5, 0, 2], metric.Intervals);
    }

    [Fact]
    public void A_gauge_keeps_its_last_value_and_its_bounds()
    {
        var memory = Metric.CreateGauge("memory", "MB");
        var stats = new Stats(With(memory));
        memory.Set(50);
        memory.Set(90);
        stats.Tick(1_000);
        stats.Tick(2_000);
        memory.Set(70);

        var metric = stats.Make().Metric("memory");

        Assert.Equal((70, 50, 90), (metric.Value, metric.Min, metric.Max));
        Assert.Equal([90, 90, 70], metric.Intervals);
    }

    [Fact]
    public void A_trend_has_percentiles()
    {
        var waits = Metric.CreateTrend("waits");
        var stats = new Stats(With(waits));
        for (var i = 1; i <= 100; i++)
        {
            waits.Add(TimeSpan.FromMilliseconds(i));
        }
        stats.Tick(1_000);

        var metric = stats.Make().Metric("waits");

        Assert.Equal((100, 50.5, 100), (metric.Count, metric.Value, metric.Max));
        Assert.InRange(metric.Durations!.P95.TotalMilliseconds, 94.9, 95.1);
        Assert.Equal([50.5, 0], metric.Intervals);
    }

    [Fact]
    public async Task Nothing_of_the_warm_up_counts()
    {
        var calls = Metric.CreateCounter("calls", "calls");
        var scenario = Scenario.Create("warm", _ =>
            {
                calls.Add();
                return Task.FromResult(Response.Ok());
            })
            .WithMetrics(calls)
            .WithWarmUpDuration(TimeSpan.FromMilliseconds(100))
            .WithLoadSimulations(Simulation.IterationsForConstant(1, 10));

        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(10, result.Scenarios[0].Metric("calls").Value);
    }

    [Fact]
    public async Task A_metric_of_two_scenarios_is_refused()
    {
        var calls = Metric.CreateCounter("calls", "calls");
        var one = With(calls).WithLoadSimulations(Simulation.IterationsForConstant(1, 1));
        var two = Scenario.Create("two", _ => Task.FromResult(Response.Ok()))
            .WithMetrics(calls)
            .WithLoadSimulations(Simulation.IterationsForConstant(1, 1));

        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            () => LoadRunner.RunAsync([one, two], cancellation: TestContext.Current.CancellationToken));

        Assert.StartsWith("The metric calls belongs to one scenario, once.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seconds_in_which_nothing_ended_are_there_too()
    {
        var stats = new Stats().Add(Response.Ok(), at: 100).Tick(3_500).Make();

        Assert.Equal([1, 0, 0, 0], stats.Intervals.Select(interval => interval.Total.Ok));
    }

    [Fact]
    public void A_metric_is_judged_by_its_value_and_not_without_one()
    {
        var (retries, memory) = (Metric.CreateCounter("retries", "requests"), Metric.CreateGauge("memory", "MB"));
        var stats = new Stats(With(retries).WithMetrics(retries, memory)).Add(Response.Ok());
        Assert.Equal(Verdict.Holds, Threshold.MetricBelow(retries, 1).Judge(stats.Make()).Verdict);
        Assert.Equal("memory was never measured", Threshold.MetricBelow(memory, 100).Judge(stats.Make()).Found);

        retries.Add(3);
        memory.Set(70);

        Assert.Equal(Verdict.Broken, Threshold.MetricBelow(retries, 3).Judge(stats.Make()).Verdict);
        Assert.Equal(Verdict.Holds, Threshold.MetricAbove(retries, 2).Judge(stats.Make()).Verdict);
        Assert.Equal("70 MB", Threshold.MetricBelow(memory, 100).Judge(stats.Make()).Found);
        Assert.Equal("memory is below 100 MB", Threshold.MetricBelow(memory, 100).Name);
    }

    private static Scenario With(Metric metric) => Scenario.Create("one", _ => Task.FromResult(Response.Ok())).WithMetrics(metric);
}
