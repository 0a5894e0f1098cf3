using System.Collections.Concurrent;
using LoadEngine.Measuring;
using Xunit;

namespace LoadEngine.Tests;

public sealed class LoadModelTests
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Every_planned_start_is_made_and_counted()
    {
        var scenario = Scenario.Create("all", _ => Task.FromResult(Response.Ok()))
            .WithLoadSimulations(Simulation.Inject(2_000, Second, Tenth), Simulation.Pause(Tenth), Simulation.Inject(1_000, Second, Tenth));

        var stats = await RunAsync(scenario);

        Assert.Equal(300, stats.Total.Ok);
        Assert.Equal(300, stats.Total.StatusCodes["200"]);
        Assert.Equal(300, stats.Intervals.Sum(interval => interval.Total.Requests));
    }

    [Fact]
    public async Task Open_starts_do_not_wait_for_answers()
    {
        var begun = 0;
        var response = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var scenario = Scenario.Create("open", async _ =>
        {
            // All fifty must be under way at once, or none is ever answered.
            if (Interlocked.Increment(ref begun) == 50)
            {
                response.SetResult();
            }
            await response.Task;
            return Response.Ok();
        }).WithLoadSimulations(Simulation.Inject(500, Second, Tenth));

        var stats = await RunAsync(scenario);

        Assert.Equal(50, stats.Total.Ok);
    }

    [Fact]
    public async Task No_more_copies_work_at_once_than_were_asked_for()
    {
        var working = 0;
        var most = new ConcurrentBag<int>();
        var allWork = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var scenario = Scenario.Create("closed", async context =>
        {
            var present = Interlocked.Increment(ref working);
            most.Add(present);
            if (present == 3)
            {
                allWork.TrySetResult();
            }
            await allWork.Task.WaitAsync(context.CancellationToken);
            if (context.InvocationNumber == 99)
            {
                context.StopRun("a fourth copy would have shown");
            }
            await Task.Yield();
            Interlocked.Decrement(ref working);
            return Response.Ok();
        }).WithLoadSimulations(Simulation.KeepConstant(3, TimeSpan.FromHours(1)));

        var stats = await RunAsync(scenario);

        Assert.True(stats.Total.Ok >= 100);
        Assert.Equal(3, most.Max());
    }

    [Fact]
    public async Task The_number_of_iterations_does_not_depend_on_their_waits()
    {
        var scenario = Scenario.Create("iterations", async context =>
        {
            for (var i = 0L; i < context.InvocationNumber % 3; i++)
            {
                await Task.Yield();
            }
            return Response.Ok();
        }).WithLoadSimulations(Simulation.IterationsForConstant(7, 100), Simulation.Inject(100, Second, Tenth));

        var stats = await RunAsync(scenario);

        Assert.Equal(110, stats.Total.Ok);
    }

    [Fact]
    public async Task The_open_model_charges_a_stall_to_all_planned_requests()
    {
        // One request at a time, as behind a lock of the server. The first of the open model holds it until all of them have come.
        using var server = new SemaphoreSlim(1);
        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var allHaveCome = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var come = 0;
        var open = Scenario.Create("open", async context =>
        {
            if (Interlocked.Increment(ref come) == 40)
            {
                allHaveCome.SetResult();
            }
            await server.WaitAsync(context.CancellationToken);
            if (isHeld.TrySetResult())
            {
                await allHaveCome.Task.WaitAsync(context.CancellationToken);
            }
            server.Release();
            return Response.Ok();
        }).WithLoadSimulations(Simulation.Inject(20, Second, 2 * Second));
        var closed = Scenario.Create("closed", async context =>
        {
            await isHeld.Task.WaitAsync(context.CancellationToken);
            await server.WaitAsync(context.CancellationToken);
            server.Release();
            return Response.Ok();
        }).WithLoadSimulations(Simulation.IterationsForConstant(1, 100));

        var result = await LoadRunner.RunAsync([open, closed], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([40, 100], result.Scenarios.Select(scenario => scenario.Total.Ok));
        var (charged, hidden) = (result.Scenarios[0].Latency, result.Scenarios[1].Latency);
        Assert.True(charged.P50 >= Tenth);
        Assert.True(hidden.P50 < charged.P50);
        Assert.True(hidden.Max >= Tenth);
    }

    private static async Task<ScenarioStats> RunAsync(Scenario scenario)
    {
        var result = await LoadRunner.RunAsync([scenario], cancellation: TestContext.Current.CancellationToken);
        return Assert.Single(result.Scenarios);
    }
}
