using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

public sealed class CoverageTests(Browser browser)
{
    [Fact]
    public async Task Operations_are_filtered_and_their_calls_and_assumptions_shown()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.StatusAsync("/api/v2/users/count.json");
        await open.GoAsync("coverage");

        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("CountUsers");

        var row = open.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Operations" }).Locator("tbody tr");
        await OpenDashboard.Expect(row).ToHaveCountAsync(1);
        await OpenDashboard.Expect(row).ToContainTextAsync("200 × 1");
    }

    [Fact]
    public async Task A_call_of_an_unknown_operation_is_listed()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.StatusAsync("/api/v2/no_such_thing.json");

        await open.GoAsync("coverage");

        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Unknown calls" }))
            .ToContainTextAsync("GET /api/v2/no_such_thing");
    }

    [Fact]
    public async Task Settings_say_where_they_came_from()
    {
        await using var open = await OpenDashboard.StartAsync(browser, new EmulatorOptions { MaxAccounts = 77 });

        await open.GoAsync("settings");

        await OpenDashboard.Expect(open.Page.Locator("tr", new PageLocatorOptions { HasText = "MaxAccounts" })).ToContainTextAsync("77");
        await OpenDashboard.Expect(open.Page.GetByText("Assumptions (")).ToBeVisibleAsync();
    }
}
