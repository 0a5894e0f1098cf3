using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

public sealed class LimitsTests(Browser browser)
{
    [Fact]
    public async Task The_clock_bar_turns_a_429_into_a_200()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("limits");

        await open.Button("Freeze").ClickAsync();
        await OpenDashboard.Expect(open.Page.Locator("#clock")).ToContainTextAsync("frozen");
        await open.Page.Locator("tr", new PageLocatorOptions { HasText = "700 in 1 min" }).First.GetByText("Exhaust").ClickAsync();
        await OpenDashboard.Expect(open.Page.GetByText("used up")).ToBeVisibleAsync();
        var before = await open.StatusAsync("/api/v2/users.json");
        await open.Button("To the next reset").ClickAsync();
        await OpenDashboard.Expect(open.Page.GetByText("used up")).ToHaveCountAsync(0);
        var after = await open.StatusAsync("/api/v2/users.json");

        Assert.Equal([429, 200], [before, after]);
    }

    [Fact]
    public async Task A_client_that_comes_back_too_early_is_named()
    {
        await using var open = await OpenDashboard.StartAsync(
            browser,
            new EmulatorOptions { Limits = { RetryAfterTolerance = TimeSpan.Zero } });
        open.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 20, TimeSpan.Zero));
        open.Account.Limits.Exhaust("account");
        await open.StatusAsync("/api/v2/users.json");
        await open.StatusAsync("/api/v2/users.json");

        await open.GoAsync("limits");

        await OpenDashboard.Expect(open.Page.Locator(".violation")).ToContainTextAsync("came back 1 time before Retry-After was over");
    }

    [Fact]
    public async Task The_clock_is_moved_by_a_second_and_a_minute()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        open.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 20, TimeSpan.Zero));
        await open.GoAsync("limits");

        await open.Button("+1 s").ClickAsync();
        await OpenDashboard.Expect(open.Page.Locator("#clock time")).ToHaveTextAsync("2027-01-31 12:00:21 UTC");
        await open.Button("+1 min").ClickAsync();

        await OpenDashboard.Expect(open.Page.Locator("#clock time")).ToHaveTextAsync("2027-01-31 12:01:21 UTC");
        Assert.Equal(new DateTimeOffset(2027, 1, 31, 12, 1, 21, TimeSpan.Zero), open.Account.Clock.UtcNow);
    }

    [Fact]
    public async Task A_rule_is_switched_off_and_the_plan_is_changed()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("limits");

        await open.Page.GetByLabel("create-update-user is on").UncheckAsync();
        await open.Page.GetByLabel("Plan", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("SuiteTeam");

        await OpenDashboard.Expect(open.Page.GetByText("200 in 1 min").First).ToBeVisibleAsync();
        Assert.False(open.Account.Limits.Rules.Single(rule => rule.Name == "create-update-user").IsOn);
    }
}
