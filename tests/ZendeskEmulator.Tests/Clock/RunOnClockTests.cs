using Xunit;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tests.Clock;

public sealed class RunOnClockTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly EmulatorClock clock = new(ClockSetting.Frozen(Noon), () => { }, _ => { });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clock_moves_from_wait_to_wait_until_the_task_has_ended()
    {
        var instants = new List<string>();

        await clock.RunAsync(WaitThriceAsync());

        Assert.Equal(["12:00:40", "13:00:40", "13:00:40.25"], instants);
        Assert.Equal(Noon.AddSeconds(3640.25), clock.UtcNow);

        async Task WaitThriceAsync()
        {
            foreach (var seconds in (double[])[40, 3600, 0.25])
            {
                await Task.Yield();
                await Task.Delay(TimeSpan.FromSeconds(seconds), clock);
                instants.Add(clock.UtcNow.ToString("HH:mm:ss.FFF", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public async Task The_result_and_the_exception_of_the_task_are_returned()
    {
        Assert.Equal(7, await clock.RunAsync(SevenAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => clock.RunAsync(FailAsync()));

        async Task<int> SevenAsync()
        {
            await Task.Delay(TimeSpan.FromMinutes(1), clock);
            return 7;
        }

        async Task FailAsync()
        {
            await Task.Delay(TimeSpan.FromMinutes(1), clock);
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public async Task Events_of_the_account_happen_on_the_way()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.Schedule(Noon.AddSeconds(10), "event", () =>
        {
            done.SetResult();
            return Task.CompletedTask;
        });

        await clock.RunAsync(done.Task);

        Assert.Equal(Noon.AddSeconds(10), clock.UtcNow);
    }

    /// <summary>Waiting for stillness at each of these events would take a minute.</summary>
    [Fact]
    public async Task Silent_events_are_passed_in_one_stride_up_to_the_next_wait()
    {
        const int Items = 20_000;
        var done = 0;
        Schedule(Noon.AddMilliseconds(3));
        var began = System.Diagnostics.Stopwatch.GetTimestamp();

        await clock.RunAsync(Task.Delay(TimeSpan.FromMinutes(2), clock, Cancellation));

        Assert.Equal(Items, done);
        Assert.Equal(Noon.AddMinutes(2), clock.UtcNow);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds, 0, 30);

        void Schedule(DateTimeOffset at) => clock.Schedule(at, "item", DoAsync, EventKind.Silent);

        Task DoAsync()
        {
            Assert.Equal(Noon.AddMilliseconds(3 * ++done), clock.UtcNow);
            if (done < Items)
            {
                Schedule(clock.UtcNow.AddMilliseconds(3));
            }
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_stride_ends_where_the_task_does()
    {
        var third = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var item = 1; item <= 5; item++)
        {
            var number = item;
            clock.Schedule(Noon.AddSeconds(item), "item", () => Task.FromResult(number == 3 && third.TrySetResult()), EventKind.Silent);
        }

        await clock.RunAsync(third.Task);

        Assert.Equal(Noon.AddSeconds(3), clock.UtcNow);
    }

    [Fact]
    public async Task While_a_request_of_the_account_is_under_way_the_clock_does_not_move()
    {
        var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30), clock);
        clock.BeginRequest();
        var run = clock.RunAsync(RespondAsync());

        await run;

        Assert.Equal(Noon, clock.UtcNow);
        Assert.False(timeout.IsCancellationRequested);

        async Task RespondAsync()
        {
            // Longer in real time than the clock would wait for a client that is only slow.
            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancellation);
            clock.EndRequest();
        }
    }

    [Fact]
    public async Task The_error_of_a_task_that_does_not_end_in_a_day_lists_the_waits()
    {
        clock.Schedule(Noon.AddHours(30), "job V3-1 does item 2 of 3", () => Task.CompletedTask);
        var waits = Task.Delay(TimeSpan.FromHours(25), clock, Cancellation);

        var told = await Assert.ThrowsAsync<TimeoutException>(() => clock.RunAsync(waits));

        Assert.Equal(
            "The task has not ended within 1d of the account's time; the clock is at 2027-01-31T12:00:00Z. Next on it: "
            + "a client's wait ends (Task.Delay) at 2027-02-01T13:00:00Z; job V3-1 does item 2 of 3 at 2027-02-01T18:00:00Z.",
            told.Message);
        await clock.RunAsync(waits, atMost: TimeSpan.FromHours(25));
    }

    [Fact]
    public async Task A_task_that_has_ended_moves_nothing()
    {
        _ = Task.Delay(TimeSpan.FromSeconds(1), clock, Cancellation);

        await clock.RunAsync(Task.CompletedTask);

        Assert.Equal(Noon, clock.UtcNow);
    }

    [Fact]
    public async Task A_wait_that_begins_later_is_waited_for()
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = WaitAsync();

        var timer = clock.WaitForTimerAsync(Cancellation);
        Assert.False(timer.IsCompleted);
        begin.SetResult();

        Assert.Equal(new ClockEvent(Noon.AddSeconds(40), "a client's wait ends (Task.Delay)") { IsTimer = true }, await timer);
        Assert.Equal(Noon, clock.UtcNow);
        await clock.AdvanceAsync(TimeSpan.FromSeconds(40));
        await client;

        async Task WaitAsync()
        {
            await begin.Task;
            await Task.Delay(TimeSpan.FromSeconds(40), clock);
        }
    }

    [Fact]
    public async Task Waiting_for_a_timer_can_be_canceled()
    {
        using var canceled = new CancellationTokenSource();
        var timer = clock.WaitForTimerAsync(canceled.Token);

        await canceled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => timer);
    }

    [Fact]
    public async Task Timers_of_clients_are_among_the_next_events()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30), clock);
        using var periodic = new PeriodicTimer(TimeSpan.FromSeconds(20), clock);
        await using var other = clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(50), Timeout.InfiniteTimeSpan);
        _ = Task.Delay(TimeSpan.FromSeconds(40), clock, Cancellation);

        Assert.Equal(
            [
                "a client's periodic timer ticks",
                "a client's timeout ends (CancellationTokenSource)",
                "a client's wait ends (Task.Delay)",
                "a client's timer ends"
            ],
            clock.NextEvents.Select(next => next.What));
        Assert.All(clock.NextEvents, next => Assert.True(next.IsTimer));
    }

    [Fact]
    public async Task The_next_event_may_be_a_wait_that_is_about_to_begin()
    {
        var client = WaitAsync();

        var advance = await clock.AdvanceToNextEventAsync();

        Assert.Equal((Noon.AddSeconds(40), 1), (advance.Now, advance.Timers));
        Assert.Empty(advance.Fired);
        await client;

        async Task WaitAsync()
        {
            await Task.Yield();
            await Task.Delay(TimeSpan.FromSeconds(40), clock);
        }
    }

    [Fact]
    public async Task Until_idle_the_clock_goes_from_wait_to_wait()
    {
        var client = WaitTwiceAsync();

        var advance = await clock.AdvanceUntilIdleAsync();

        Assert.Equal((Noon.AddSeconds(80), 2), (advance.Now, advance.Timers));
        await client;

        async Task WaitTwiceAsync()
        {
            await Task.Yield();
            await Task.Delay(TimeSpan.FromSeconds(40), clock);
            await Task.Yield();
            await Task.Delay(TimeSpan.FromSeconds(40), clock);
        }
    }
}
