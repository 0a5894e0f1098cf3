using Xunit;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tests.Clock;

public sealed class ClockEventsTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly TaskCompletionSource<Exception> failure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> happened = [];
    private readonly EmulatorClock clock;

    public ClockEventsTests()
    {
        clock = new EmulatorClock(ClockSetting.Frozen(Noon), () => { }, failure.SetResult);
    }

    [Fact]
    public async Task Events_happen_in_order_of_their_instants_each_at_its_own()
    {
        Schedule(30, "third");
        Schedule(10, "first");
        Schedule(20, "second");
        Schedule(61, "later");

        var advance = await clock.AdvanceAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(["first at 12:00:10", "second at 12:00:20", "third at 12:00:30"], happened);
        Assert.Equal(["first", "second", "third"], advance.Fired.Select(fired => fired.What));
        Assert.Equal([Noon.AddSeconds(10), Noon.AddSeconds(20), Noon.AddSeconds(30)], advance.Fired.Select(fired => fired.At));
        Assert.Equal(Noon.AddSeconds(60), clock.UtcNow);
        Assert.Equal("later", Assert.Single(clock.NextEvents).What);
    }

    [Fact]
    public async Task Events_of_one_instant_happen_in_the_order_in_which_they_were_entered()
    {
        Schedule(10, "a");
        Schedule(10, "b");
        Schedule(10, "c");

        await clock.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(["a at 12:00:10", "b at 12:00:10", "c at 12:00:10"], happened);
    }

    [Fact]
    public async Task Moving_the_clock_waits_until_an_event_is_done()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.Schedule(Noon.AddSeconds(1), "slow", () => open.Task);
        Schedule(2, "after");

        var advance = clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.False(advance.IsCompleted);
        Assert.Equal(Noon.AddSeconds(1), clock.UtcNow);
        Assert.Empty(happened);
        open.SetResult();
        await advance;
        Assert.Equal(["after at 12:00:02"], happened);
    }

    [Fact]
    public async Task An_event_that_enters_another_on_the_way_has_it_happen_too()
    {
        clock.Schedule(Noon.AddSeconds(1), "parent", () =>
        {
            Schedule(2, "child");
            return Task.CompletedTask;
        });

        var advance = await clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(["parent", "child"], advance.Fired.Select(fired => fired.What));
    }

    [Fact]
    public async Task Until_the_next_event_the_clock_goes_to_it_and_no_further()
    {
        Schedule(10, "first");
        Schedule(20, "second");

        var advance = await clock.AdvanceToNextEventAsync();

        Assert.Equal("first", Assert.Single(advance.Fired).What);
        Assert.Equal(Noon.AddSeconds(10), clock.UtcNow);
    }

    [Fact]
    public async Task Without_events_the_next_one_and_idle_leave_the_clock_where_it_is()
    {
        var next = await clock.AdvanceToNextEventAsync();
        var idle = await clock.AdvanceUntilIdleAsync();

        Assert.Equal(Noon, next.Now);
        Assert.Equal(Noon, idle.Now);
        Assert.Empty(idle.Fired);
    }

    [Fact]
    public async Task Until_idle_every_event_happens_also_those_that_others_enter()
    {
        void Chain(int left)
        {
            if (left > 0)
            {
                clock.Schedule(clock.UtcNow.AddHours(1), $"{left} left", () =>
                {
                    Chain(left - 1);
                    return Task.CompletedTask;
                });
            }
        }
        Chain(3);

        var advance = await clock.AdvanceUntilIdleAsync();

        Assert.Equal(["3 left", "2 left", "1 left"], advance.Fired.Select(fired => fired.What));
        Assert.Equal(Noon.AddHours(3), clock.UtcNow);
    }

    [Fact]
    public async Task A_timer_of_somebody_else_does_not_keep_until_idle_going()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        Schedule(10, "event");

        var advance = await clock.AdvanceUntilIdleAsync();

        Assert.Equal("event", Assert.Single(advance.Fired).What);
        Assert.Equal(Noon.AddSeconds(10), clock.UtcNow);
    }

    [Fact]
    public async Task Events_that_a_jump_has_passed_happen_soon_after()
    {
        var done = new TaskCompletionSource<DateTimeOffset>(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.Schedule(Noon.AddSeconds(10), "passed", () =>
        {
            done.SetResult(clock.UtcNow);
            return Task.CompletedTask;
        });

        clock.Set(Noon.AddHours(1));

        Assert.Equal(Noon.AddHours(1), await done.Task.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_event_comes_by_itself_while_the_clock_runs()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.UseRealTime();

        clock.Schedule(clock.UtcNow.AddMilliseconds(20), "soon", () =>
        {
            done.SetResult();
            return Task.CompletedTask;
        });

        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task When_the_clock_is_set_back_events_stay_as_far_away_as_they_were()
    {
        Schedule(10, "event");

        clock.Set(Noon.AddHours(-1));
        var before = await clock.AdvanceAsync(TimeSpan.FromSeconds(9));
        var at = await clock.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(before.Fired);
        Assert.Equal(new ClockEvent(Noon.AddHours(-1).AddSeconds(10), "event"), Assert.Single(at.Fired));
    }

    [Fact]
    public async Task Setting_the_clock_back_does_not_change_the_length_of_a_wait()
    {
        var wait = Task.Delay(TimeSpan.FromSeconds(10), clock, TestContext.Current.CancellationToken);

        clock.Set(Noon.AddYears(-1));
        await clock.AdvanceAsync(TimeSpan.FromSeconds(10));

        await wait.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Moving_the_clock_throws_the_exception_of_a_failed_event()
    {
        clock.Schedule(Noon.AddSeconds(1), "bad", () => throw new InvalidOperationException("broken"));
        Schedule(2, "next");

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => clock.AdvanceAsync(TimeSpan.FromSeconds(5)));
        await clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Equal("broken", failed.Message);
        Assert.Equal(["next at 12:00:02"], happened);
    }

    [Fact]
    public async Task An_event_that_fails_while_nobody_waits_is_logged_and_the_others_happen()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.Schedule(Noon.AddSeconds(1), "bad", () => throw new InvalidOperationException("broken"));
        clock.Schedule(Noon.AddSeconds(2), "next", () =>
        {
            done.SetResult();
            return Task.CompletedTask;
        });

        clock.Set(Noon.AddSeconds(5));

        Assert.Equal("broken", (await failure.Task.WaitAsync(TestContext.Current.CancellationToken)).Message);
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_reset_drops_events_and_leaves_waits_on_the_clock_pending()
    {
        Schedule(10, "event");
        var wait = Task.Delay(TimeSpan.FromSeconds(10), clock, TestContext.Current.CancellationToken);

        clock.Reset();

        Assert.True(Assert.Single(clock.NextEvents).IsTimer);
        Assert.False(clock.IsFrozen);
        clock.Freeze();
        Assert.Empty((await clock.AdvanceAsync(TimeSpan.FromDays(365))).Fired);
        clock.Freeze(Noon.AddYears(100));
        await wait;
        Assert.Empty(happened);
    }

    private void Schedule(int seconds, string what) => clock.Schedule(Noon.AddSeconds(seconds), what, () =>
    {
        happened.Add($"{what} at {clock.UtcNow:HH:mm:ss}");
        return Task.CompletedTask;
    });
}
