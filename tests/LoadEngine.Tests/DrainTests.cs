using System.Diagnostics;
using LoadEngine.Measuring;
using Xunit;

namespace LoadEngine.Tests;

/// <summary>A run ends in its time, whatever the server does.</summary>
public sealed class DrainTests
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    // A run that hung took forever, or the half minute for which it waited.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    public static TheoryData<Simulation> Shapes =>
    [
        Simulation.Inject(50, Second, Tenth),
        Simulation.InjectRandom(5, 5, Tenth, Tenth),
        Simulation.IterationsForInject(50, Second, 5),
        Simulation.KeepConstant(5, Second),
        Simulation.RampingConstant(5, Second),
        Simulation.IterationsForConstant(5, 5, maxDuration: Second),
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_server_that_never_responds_leaves_unfinished_requests(Simulation simulation)
    {
        var begun = 0;
        var scenario = Scenario.Create("silent", async context =>
        {
            Interlocked.Increment(ref begun);
            await Hanging.UntilCancelledAsync(context.CancellationToken);
            return Response.Ok();
        }).WithLoadSimulations(simulation);

        var stats = await RunAsync(scenario);

        Assert.InRange(begun, 1, 5);
        Assert.Equal((0, begun), (stats.Total.Requests, stats.Total.Unfinished));
        Assert.Empty(stats.Total.StatusCodes);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_scenario_that_does_not_even_give_up_is_left_behind(Simulation simulation)
    {
        var begun = 0;
        var never = new TaskCompletionSource<Response>(TaskCreationOptions.RunContinuationsAsynchronously);
        var scenario = Scenario.Create("deaf", _ =>
        {
            Interlocked.Increment(ref begun);
            return never.Task;
        }).WithLoadSimulations(simulation);

        var stats = await RunAsync(scenario);

        Assert.InRange(begun, 1, 5);
        Assert.Equal((0, begun), (stats.Total.Requests, stats.Total.Unfinished));
    }

    [Fact]
    public async Task A_request_that_ends_during_the_drain_counts_by_its_result()
    {
        var isOver = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = 0;
        var scenario = Scenario.Create("slow", async context =>
        {
            if (Interlocked.Increment(ref begun) == 5)
            {
                isOver.SetResult();
            }
            await isOver.Task.WaitAsync(context.CancellationToken);
            return Response.Ok();
        }).WithLoadSimulations(Simulation.Inject(50, Second, Tenth));

        var stats = await RunAsync(scenario, Bound);

        Assert.Equal((5, 0), (stats.Total.Ok, stats.Total.Unfinished));
    }

    [Fact]
    public async Task Unfinished_requests_are_in_the_latency_with_the_time_they_have_taken()
    {
        var waited = TimeSpan.Zero;
        var scenario = Scenario.Create("silent", async context =>
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                await Hanging.UntilCancelledAsync(context.CancellationToken);
            }
            finally
            {
                waited = Stopwatch.GetElapsedTime(begun);
            }
            return Response.Ok();
        }).WithLoadSimulations(Simulation.KeepConstant(1, Second));

        var stats = await RunAsync(scenario, Tenth * 2);

        // The drain at least; of the simulation's second a busy machine may have taken a part before the request began.
        Assert.True(waited >= Tenth * 1.9, $"{waited}");
        // The histogram has three digits.
        Assert.True(stats.Latency.P50 >= 0.99 * waited, $"{stats.Latency.P50} of {waited}");
    }

    [Fact]
    public async Task An_exception_after_the_cancellation_is_unfinished_and_one_before_is_a_failure()
    {
        var scenario = Scenario.Create("mixed", async context =>
        {
            if (context.InvocationNumber == 0)
            {
                throw new IOException("broken");
            }
            try
            {
                await Hanging.UntilCancelledAsync(context.CancellationToken);
            }
            catch (OperationCanceledException)
            {
                throw new InvalidOperationException("A client of somebody's wraps it.");
            }
            return Response.Ok();
        }).WithLoadSimulations(Simulation.Inject(20, Second, Tenth));

        var stats = await RunAsync(scenario);

        Assert.Equal((1, 1), (stats.Total.Failed, stats.Total.Unfinished));
        Assert.Equal(1, stats.Total.StatusCodes["IOException"]);
    }

    [Fact]
    public async Task A_worker_that_hangs_does_not_hold_up_the_next_simulation_nor_work_twice()
    {
        var working = 0;
        var max = 0;
        var scenario = Scenario.Create("hangs", async context =>
        {
            max = Math.Max(max, Interlocked.Increment(ref working));
            if (context.CopyNumber == 0)
            {
                await Hanging.UntilCancelledAsync(context.CancellationToken);
            }
            await Task.Yield();
            Interlocked.Decrement(ref working);
            return Response.Ok();
        }).WithLoadSimulations(Simulation.KeepConstant(2, Second), Simulation.KeepConstant(2, Tenth));

        var stats = await RunAsync(scenario);

        Assert.True(stats.Total.Ok > 2);
        Assert.Equal(1, stats.Total.Unfinished);
        Assert.Equal(2, max);
    }

    [Fact]
    public async Task A_request_that_ends_after_the_run_does_not_change_its_result()
    {
        var late = new TaskCompletionSource<Response>(TaskCreationOptions.RunContinuationsAsynchronously);
        var scenario = Scenario.Create("deaf", context =>
        {
            context.StopRun("the request is under way");
            return late.Task;
        }).WithLoadSimulations(Simulation.KeepConstant(1, Forever));
        var result = await LoadRunner.RunAsync([scenario], Options(Tenth), TestContext.Current.CancellationToken);

        late.SetResult(Response.Ok());

        Assert.Equal((0, 1), (result.Scenarios[0].Total.Ok, result.Scenarios[0].Total.Unfinished));
    }

    [Fact]
    public async Task Unfinished_requests_are_a_note_of_the_result()
    {
        var begun = 0;
        var scenario = Scenario.Create("silent", async context =>
        {
            if (Interlocked.Increment(ref begun) == 3)
            {
                context.StopRun("all requests are under way");
            }
            await Hanging.UntilCancelledAsync(context.CancellationToken);
            return Response.Ok();
        }).WithLoadSimulations(Simulation.KeepConstant(3, Forever));

        var result = await LoadRunner.RunAsync([scenario], Options(Tenth), TestContext.Current.CancellationToken);

        Assert.Contains(result.Notes, note => note.StartsWith("silent had 3 requests that were unfinished", StringComparison.Ordinal));
    }

    private static LoadOptions Options(TimeSpan drain) => new() { DrainTimeout = drain };

    private static async Task<ScenarioStats> RunAsync(Scenario scenario, TimeSpan? drain = null)
    {
        var running = LoadRunner.RunAsync([scenario], Options(drain ?? Tenth), TestContext.Current.CancellationToken);
        var result = await running.WaitAsync(Bound, TestContext.Current.CancellationToken);
        return Assert.Single(result.Scenarios);
    }
}
