using System.Net.Http.Json;
using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

public sealed class JobsTests(Browser browser)
{
    [Fact]
    public async Task A_job_is_stepped_and_completed_and_its_rows_are_shown()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("jobs");
        await open.Page.GetByLabel("Pace").SelectOptionAsync("Manual");
        await open.ExpectNoteAsync("Set for this account.");
        await CreateUsersAsync(open);

        await OpenDashboard.Expect(open.Page.GetByText("0 of 3 items")).ToBeVisibleAsync();
        await open.Button("Step").ClickAsync();
        await OpenDashboard.Expect(open.Page.Locator("progress")).ToHaveAttributeAsync("value", "1");
        await open.Button("Complete").ClickAsync();
        await open.Page.Locator("summary", new PageLocatorOptions { HasText = "completed" }).ClickAsync();

        var results = open.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Results" });
        await OpenDashboard.Expect(results.Locator("tbody tr")).ToHaveCountAsync(3);
        await OpenDashboard.Expect(results).ToContainTextAsync("badmail is not properly formatted");
    }

    [Fact]
    public async Task A_job_is_failed()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.Account.Jobs.SetPaceAsync(JobPace.Manual);
        await CreateUsersAsync(open);
        await open.GoAsync("jobs");

        await open.Button("Fail").ClickAsync();

        await OpenDashboard.Expect(open.Page.Locator("summary", new PageLocatorOptions { HasText = "failed" })).ToBeVisibleAsync();
        Assert.Empty(open.Account.Jobs.Pending);
    }

    private static async Task CreateUsersAsync(OpenDashboard open)
    {
        using var response = await open.Client.PostAsJsonAsync(
            new Uri("/api/v2/users/create_or_update_many.json", UriKind.Relative),
            new
            {
                users = new[]
                {
                    new { name = "Roger", email = "roger@example.org" }, new { name = "Nobody", email = "badmail" },
                    new { name = "Wilco", email = "wilco@example.org" },
                },
            },
            TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
    }
}
