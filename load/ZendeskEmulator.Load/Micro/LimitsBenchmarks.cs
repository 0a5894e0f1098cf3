using BenchmarkDotNet.Attributes;
using ZendeskEmulator.Clock;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Load.Micro;

/// <summary>The decision whether a request is let through: every request pays for it once, an update of a user twice.</summary>
public class LimitsBenchmarks
{
    private const int Users = 10_000;

    private readonly AccountLimits limits = new();
    private readonly LimitSettings settings = new(Plan.SuiteEnterprise, LimitsMode.Enforce, 0);
    private readonly EmulatorClock clock = new(ClockSetting.Real, () => { }, _ => { });
    private long user;

    /// <summary>The account's counter, nearly always used up: refusing costs no less.</summary>
    [Benchmark]
    public int TakeRequest() => limits.Take(AccountLimit.Requests, LimitRule.WholeAccount, settings, clock).Remaining;

    /// <summary>One of 10,000 users' counters.</summary>
    [Benchmark]
    public int TakeUserUpdate()
    {
        user = user + 1 == Users ? 0 : user + 1;
        return limits.Take(UserLimits.Updates, user, settings, clock).Remaining;
    }
}
