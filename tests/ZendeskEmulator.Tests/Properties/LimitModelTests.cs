using FsCheck;
using FsCheck.Fluent;
using Xunit;
using ZendeskEmulator.Clock;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>For any moves of the clock and any callers, the limit admits exactly the requests that a model of five lines admits.</summary>
public sealed class LimitModelTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly LimitRule Rule = LimitRule.PerMinute("five", 5, _ => throw new NotSupportedException());

    /// <summary>Steps of a few seconds forward, and now and then a jump, also back; of four keys.</summary>
    private static readonly Arbitrary<(int Milliseconds, int Key)[]> Requests = (
        from milliseconds in Gen.Frequency(
            (12, Gen.Choose(0, 3_000)),
            (1, Gen.Choose(-200_000, 0)),
            (1, Gen.Choose(0, 200_000)),
            (1, Gen.Elements(-60_000, -1, 1, 59_999, 60_000)))
        from key in Gen.Choose(1, 4)
        select (milliseconds, key)).ArrayOf().ToArbitrary();

    [Fact]
    public void The_accepted_requests_equal_the_model()
    {
        var property = Prop.ForAll(Requests, requests => LetThrough(requests).SequenceEqual(ModelOf(requests)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(300), property);
    }

    private static IEnumerable<(bool, int)> LetThrough((int Milliseconds, int Key)[] requests)
    {
        var clock = new EmulatorClock(ClockSetting.Frozen(Noon), () => { }, _ => { });
        var limits = new AccountLimits();
        var settings = new LimitSettings(Plan.SuiteTeam, LimitsMode.Enforce, 0);
        foreach (var (milliseconds, key) in requests)
        {
            clock.Set(clock.UtcNow.AddMilliseconds(milliseconds));
            var decision = limits.Take(Rule, key, settings, clock);
            yield return (!decision.IsRefused, decision.SecondsLeft);
        }
    }

    private static IEnumerable<(bool, int)> ModelOf((int Milliseconds, int Key)[] requests)
    {
        var (now, minute, seen) = (Noon, Noon, new List<int>());
        foreach (var (milliseconds, key) in requests)
        {
            now = now.AddMilliseconds(milliseconds);
            var present = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
            (minute, seen) = (present, present == minute ? [.. seen, key] : [key]);
            yield return (seen.Count(other => other == key) <= 5, (int)Math.Ceiling((minute.AddMinutes(1) - now).TotalSeconds));
        }
    }
}
