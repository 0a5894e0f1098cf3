using Xunit;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tests.Clock;

/// <summary>The clock as the TimeProvider of a client under test.</summary>
public sealed class ClockTimersTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly EmulatorClock clock = new(ClockSetting.Frozen(Noon), () => { }, _ => { });

    [Fact]
    public async Task A_delay_ends_when_the_clock_has_come_to_its_end_and_not_before()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(30), clock, TestContext.Current.CancellationToken);

        await clock.AdvanceAsync(TimeSpan.FromSeconds(29.999));
        Assert.False(delay.IsCompleted);

        await clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await delay;
    }

    [Fact]
    public async Task Moving_the_clock_does_not_await_what_a_caller_does_after_its_delay()
    {
        var never = new TaskCompletionSource();
        async Task WaitAsync()
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock);
            await never.Task;
        }
        var waiting = WaitAsync();

        await clock.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public async Task A_caller_that_moves_the_clock_after_its_delay_does_not_block_itself()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(1), clock, TestContext.Current.CancellationToken);

        async Task ThenMoveAsync()
        {
            await delay;
            await clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }
        var then = ThenMoveAsync();
        await clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await then;

        Assert.Equal(Noon.AddSeconds(2), clock.UtcNow);
    }

    [Fact]
    public async Task A_periodic_timer_ticks_with_the_clock()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), clock);

        for (var tick = 1; tick <= 3; tick++)
        {
            var next = timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            Assert.False(next.IsCompleted);
            await clock.AdvanceAsync(TimeSpan.FromSeconds(10));
            Assert.True(await next);
        }
    }

    [Fact]
    public async Task A_timer_fires_once_each_period_of_one_move()
    {
        using var fired = new SemaphoreSlim(0);
        await using var timer = clock.CreateTimer(_ => fired.Release(), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));

        await clock.AdvanceAsync(TimeSpan.FromSeconds(34));

        for (var i = 0; i < 3; i++)
        {
            await fired.WaitAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(0, fired.CurrentCount);
    }

    [Fact]
    public async Task A_cancellation_source_on_the_clock_is_cancelled_by_it()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(60), clock);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = source.Token.Register(cancelled.SetResult);

        await clock.AdvanceAsync(TimeSpan.FromSeconds(59));
        Assert.False(source.IsCancellationRequested);

        await clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_timer_that_was_changed_fires_at_its_new_time_only()
    {
        using var fired = new SemaphoreSlim(0);
        await using var timer = clock.CreateTimer(_ => fired.Release(), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);

        Assert.True(timer.Change(TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan));
        await clock.AdvanceAsync(TimeSpan.FromSeconds(19));
        var early = fired.CurrentCount;
        await clock.AdvanceAsync(TimeSpan.FromSeconds(1));

        await fired.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, early);
    }

    [Fact]
    public async Task A_timer_that_was_disposed_never_fires()
    {
        var fired = false;
        var timer = clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));

        await timer.DisposeAsync();
        await clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.False(fired);
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_timer_of_no_time_fires_though_the_clock_stands()
    {
        var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        await using var timer = clock.CreateTimer(_ => fired.TrySetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await fired.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Noon, clock.UtcNow);
    }

    [Fact]
    public async Task A_delay_on_a_running_clock_ends_by_itself()
    {
        clock.UseRealTime();

        await Task.Delay(TimeSpan.FromMilliseconds(20), clock, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_is_set_past_it()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken);

        clock.Set(Noon.AddHours(1));

        await delay;
    }

    [Fact]
    public async Task A_timer_that_is_changed_while_it_ends_has_one_next_end()
    {
        await using var timer = clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        var isMoved = false;
        var changing = Task.Run(
            () =>
            {
                while (!Volatile.Read(ref isMoved))
                {
                    timer.Change(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
                }
            },
            TestContext.Current.CancellationToken);

        for (var i = 0; i < 2_000; i++)
        {
            await clock.AdvanceToNextEventAsync();
        }
        Volatile.Write(ref isMoved, true);
        await changing;

        Assert.Single(clock.NextEvents);
    }

    [Fact]
    public void A_reset_of_a_clock_that_is_ahead_brings_waits_forward()
    {
        clock.Freeze(Noon.AddYears(100));
        _ = Task.Delay(TimeSpan.FromSeconds(10), clock, TestContext.Current.CancellationToken);

        clock.Reset();

        Assert.InRange(Assert.Single(clock.NextEvents).At - clock.UtcNow, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Of_timers_that_are_started_at_once_the_earliest_sets_the_time_to_wake()
    {
        var running = new EmulatorClock(ClockSetting.Real, () => { }, _ => { });
        for (var i = 0; i < 2_000; i++)
        {
            using var start = new Barrier(2);
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ITimer StartTimer(TimeSpan due, Action end)
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                return running.CreateTimer(_ => end(), null, due, Timeout.InfiniteTimeSpan);
            }

            var timers = await Task.WhenAll(
                Task.Run(() => StartTimer(TimeSpan.FromDays(1), () => { }), TestContext.Current.CancellationToken),
                Task.Run(() => StartTimer(TimeSpan.FromMilliseconds(1), ended.SetResult), TestContext.Current.CancellationToken));

            await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
            Array.ForEach(timers, timer => timer.Dispose());
        }
    }
}
