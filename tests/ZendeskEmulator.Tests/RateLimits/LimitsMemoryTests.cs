using Xunit;
using ZendeskEmulator.Clock;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.RateLimits;

[Collection(nameof(AloneInTheProcess))]
[Trait("Category", "Long")]
public sealed class LimitsMemoryTests
{
    private AccountLimits? limits = new();

    [Fact]
    public async Task A_million_distinct_users_in_an_hour_of_the_clock_leave_memory_flat()
    {
        var settings = new LimitSettings(Plan.HighVolume, LimitsMode.Enforce, 0);
        var clock = new EmulatorClock(ClockSetting.Frozen(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero)), () => { }, _ => { });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var highest = 0L;

        for (var user = 0; user < 1_000_000; user++)
        {
            limits!.Take(UserLimits.Updates, user, settings, clock);
            if ((user + 1) % 16_667 == 0)
            {
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before);
                await clock.AdvanceAsync(TimeSpan.FromMinutes(1));
            }
        }
        await clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        var keys = limits!.StateOf(UserLimits.Updates, settings, clock, int.MaxValue).Counters.Count;
        // What earlier tests have left goes first: finalizers free some of it only now.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var withLimits = GC.GetTotalMemory(forceFullCollection: true);
        limits = null;
        var kept = withLimits - GC.GetTotalMemory(forceFullCollection: true);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"At the end of a minute at most {highest / 1024} KB, after the hour {kept / 1024} KB.");
        Assert.Equal(0, keys);
        // 16,667 counters of a minute take half a megabyte; a million would take twenty.
        Assert.True(highest <= 2 << 20, $"{highest} bytes at the end of a minute");
        Assert.True(kept <= 256 << 10, $"{kept} bytes after the hour");
    }
}
