using Xunit;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tests.RateLimits;

public sealed class LimitSettingsTests
{
    [Theory]
    [InlineData(Plan.Essential, 10)]
    [InlineData(Plan.SuiteTeam, 200)]
    [InlineData(Plan.SupportTeam, 200)]
    [InlineData(Plan.SuiteGrowth, 400)]
    [InlineData(Plan.SuiteProfessional, 400)]
    [InlineData(Plan.SupportProfessional, 400)]
    [InlineData(Plan.SuiteEnterprise, 700)]
    [InlineData(Plan.SupportEnterprise, 700)]
    [InlineData(Plan.SuiteEnterprisePlus, 2500)]
    [InlineData(Plan.HighVolume, 2500)]
    public void Every_plan_has_the_documented_requests_a_minute(Plan plan, int requests) =>
        Assert.Equal(requests, new LimitSettings(plan, LimitsMode.Enforce, 0).RequestsPerMinute);

    [Fact]
    public void Every_plan_has_a_row_above() => Assert.Equal(10, Enum.GetValues<Plan>().Length);

    [Theory]
    [InlineData(LimitsMode.Enforce, true)]
    [InlineData(LimitsMode.Observe, true)]
    [InlineData(LimitsMode.Off, false)]
    public void Rules_count_in_every_mode_but_Off(LimitsMode mode, bool counts) =>
        Assert.Equal(counts, new LimitSettings(Plan.SuiteTeam, mode, 0).Counts(AccountLimit.Requests));
}
