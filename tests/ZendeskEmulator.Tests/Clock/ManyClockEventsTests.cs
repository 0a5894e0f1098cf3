using Xunit;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tests.Clock;

public sealed class ManyClockEventsTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly EmulatorClock clock = new(ClockSetting.Frozen(Noon), () => { }, _ => { });

    [Fact]
    public async Task Exactly_100_000_events_happen_in_one_move()
    {
        ScheduleMany(100_000);

        var advance = await clock.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(100_000, advance.Fired.Count);
        Assert.False(advance.StoppedEarly);
        Assert.Equal(Noon.AddHours(1), advance.Now);
    }

    [Fact]
    public async Task After_100_000_events_a_move_stops_early_and_the_next_one_continues()
    {
        ScheduleMany(100_001);

        var first = await clock.AdvanceAsync(TimeSpan.FromHours(1));
        var second = await clock.AdvanceUntilIdleAsync();

        Assert.Equal(100_000, first.Fired.Count);
        Assert.True(first.StoppedEarly);
        Assert.Equal(Noon.AddMilliseconds(100_000), first.Now);
        Assert.Equal(Noon.AddMilliseconds(100_001), Assert.Single(second.Fired).At);
        Assert.False(second.StoppedEarly);
    }

    [Fact]
    public async Task Until_idle_ends_though_events_enter_events_for_ever()
    {
        Task Again()
        {
            clock.Schedule(clock.UtcNow.AddMilliseconds(1), "again", Again);
            return Task.CompletedTask;
        }
        await Again();

        var advance = await clock.AdvanceUntilIdleAsync();

        Assert.True(advance.StoppedEarly);
        Assert.Equal(100_000, advance.Fired.Count);
    }

    [Fact]
    public async Task A_hundred_of_the_next_events_are_listed()
    {
        ScheduleMany(101);

        Assert.Equal(100, clock.NextEvents.Count);
        Assert.Equal(Noon.AddMilliseconds(1), clock.NextEvents[0].At);
        Assert.Equal(101, (await clock.AdvanceUntilIdleAsync()).Fired.Count);
    }

    private void ScheduleMany(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            clock.Schedule(Noon.AddMilliseconds(i), "event", () => Task.CompletedTask);
        }
    }
}
