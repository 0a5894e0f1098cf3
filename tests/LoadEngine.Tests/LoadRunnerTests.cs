using System.Collections.Concurrent;
using LoadEngine.Measuring;
using Xunit;

namespace LoadEngine.Tests;

public sealed class LoadRunnerTests
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Each_class_of_outcome_is_counted_by_itself()
    {
        var scenario = Scenario.Create("classes", context => Task.FromResult((context.InvocationNumber % 4) switch
        {
            0 => Response.Limited(),
            1 => Response.Fail("500", "broken"),
            2 => throw new TimeoutException("too slow"),
            _ => Response.Ok("201", 10),
        })).WithLoadSimulations(Simulation.Inject(400, Second, Tenth));

        var stats = await RunAsync(scenario);

        Assert.Equal((10, 10, 20), (stats.Total.Ok, stats.Total.Limited, stats.Total.Failed));
        Assert.Equal(10, stats.Total.StatusCodes["TimeoutException"]);
        Assert.Equal(10, stats.Total.Messages["broken"]);
        Assert.Equal(100, stats.Total.Bytes);
    }

    [Fact]
    public async Task Nothing_of_the_warm_up_is_counted()
    {
        var calls = 0;
        var scenario = Scenario.Create("warm", _ =>
        {
            Interlocked.Increment(ref calls);
            return Task.FromResult(Response.Ok());
        }).WithWarmUpDuration(Tenth).WithLoadSimulations(Simulation.Inject(100, Second, Tenth));

        var stats = await RunAsync(scenario);

        Assert.Equal(10, stats.Total.Ok);
        Assert.Equal(20, calls);
    }

    [Fact]
    public async Task Init_comes_before_the_load_and_clean_after_it()
    {
        var order = new ConcurrentQueue<string>();
        var scenario = Scenario.Create("order", _ =>
            {
                order.Enqueue("run");
                return Task.FromResult(Response.Ok());
            })
            .WithInit(_ => Note("init"))
            .WithClean(_ => Note("clean"))
            .WithLoadSimulations(Simulation.Inject(10, Second, Tenth));

        await RunAsync(scenario);

        Assert.Equal(["init", "run", "clean"], order);
        Task Note(string what)
        {
            order.Enqueue(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Clean_comes_also_when_init_breaks()
    {
        var isClean = false;
        var scenario = Scenario.Create("broken", _ => Task.FromResult(Response.Ok()))
            .WithInit(_ => throw new InvalidOperationException("no server"))
            .WithClean(_ =>
            {
                isClean = true;
                return Task.CompletedTask;
            })
            .WithLoadSimulations(Simulation.Inject(10, Second, Tenth));

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(scenario));

        Assert.True(isClean);
    }

    [Fact]
    public async Task Steps_are_counted_by_themselves()
    {
        var scenario = Scenario.Create("steps", async context =>
        {
            await Step.RunAsync("read", context, () => Task.FromResult(Response.Ok(sizeBytes: 7)));
            return await Step.RunAsync("write", context, () => throw new IOException("gone"));
        }).WithLoadSimulations(Simulation.Inject(50, Second, Tenth));

        var stats = await RunAsync(scenario);

        Assert.Equal(5, stats.Step("read").Total.Ok);
        Assert.Equal(35, stats.Step("read").Total.Bytes);
        Assert.Equal(5, stats.Step("write").Total.StatusCodes["IOException"]);
        Assert.Equal(5, stats.Total.Failed);
        Assert.Equal(0, stats.Step("never").Total.Requests);
    }

    [Fact]
    public async Task Several_scenarios_run_at_once_and_are_judged_each_by_its_own_thresholds()
    {
        var good = Scenario.Create("good", _ => Task.FromResult(Response.Ok()))
            .WithThresholds(Threshold.NothingFails())
            .WithLoadSimulations(Simulation.Inject(50, Second, Tenth));
        var bad = Scenario.Create("bad", _ => Task.FromResult(Response.Fail("500")))
            .WithThresholds(Threshold.NothingFails())
            .WithLoadSimulations(Simulation.IterationsForConstant(1, 1));

        var result = await LoadRunner.RunAsync([good, bad], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["good", "bad"], result.Scenarios.Select(stats => stats.Name));
        Assert.Equal([Verdict.Holds, Verdict.Broken], result.Thresholds.Select(threshold => threshold.Verdict));
        Assert.Equal(Verdict.Broken, result.Verdict);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_requests()
    {
        var first = await DrawAsync(seed: 7);
        var second = await DrawAsync(seed: 7);
        var other = await DrawAsync(seed: 8);

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task A_run_that_is_cut_short_keeps_what_it_counted()
    {
        using var cut = new CancellationTokenSource();
        var scenario = Scenario.Create("cut", context =>
        {
            if (context.InvocationNumber == 3)
            {
                cut.Cancel();
            }
            return Task.FromResult(Response.Ok());
        }).WithLoadSimulations(Simulation.Inject(100, Second, TimeSpan.FromMinutes(10)));

        var result = await LoadRunner.RunAsync([scenario], cancellation: cut.Token);

        Assert.InRange(result.Scenarios[0].Total.Ok, 4, 1_000);
    }

    [Fact]
    public async Task A_scenario_without_load_is_refused()
    {
        var scenario = Scenario.Create("idle", _ => Task.FromResult(Response.Ok())).WithLoadSimulations(Simulation.Pause(Tenth));

        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(scenario));
    }

    private static async Task<ScenarioStats> RunAsync(Scenario scenario)
    {
        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);
        return Assert.Single(result.Scenarios);
    }

    /// <summary>What each invocation drew, in order of their numbers.</summary>
    private static async Task<IEnumerable<string>> DrawAsync(int seed)
    {
        string[] people = ["Roger", "Beatrice", "Jerome", "Stellar"];
        var any = DataFeed.Random(people);
        var next = DataFeed.Circular(people);
        var drawn = new ConcurrentDictionary<long, string>();
        var scenario = Scenario.Create("draw", context =>
        {
            drawn[context.InvocationNumber] = $"{any.Next(context)} {next.Next(context)} {context.Random.Next()}";
            return Task.FromResult(Response.Ok());
        }).WithLoadSimulations(Simulation.Inject(300, Second, Tenth));
        await LoadRunner.RunAsync([scenario], new LoadOptions { Seed = seed }, TestContext.Current.CancellationToken);
        return drawn.OrderBy(draw => draw.Key).Select(draw => draw.Value);
    }
}
