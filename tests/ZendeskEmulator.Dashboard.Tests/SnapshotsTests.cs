using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

public sealed class SnapshotsTests(Browser browser)
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_diff_shows_the_change_and_a_restore_takes_it_back()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.CreateUserAsync("Roger");
        await open.GoAsync("snapshots");
        await OpenDashboard.Expect(open.Heading("No snapshots")).ToBeVisibleAsync();

        await open.Button("Save…").ClickAsync();
        await open.Page.GetByLabel("Name").FillAsync("seeded");
        await open.Button("Save").ClickAsync();
        await OpenDashboard.Expect(open.Button("What changed")).ToBeVisibleAsync();
        await open.CreateUserAsync(Hostile);
        await open.Button("What changed").ClickAsync();
        await OpenDashboard.Expect(open.Page.GetByText("1 created")).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.GetByText(Hostile)).ToBeVisibleAsync();
        await open.Button("Restore").ClickAsync();
        await open.Button("Restore it").ClickAsync();

        await OpenDashboard.Expect(open.Page.GetByText("Both states are the same.")).ToBeVisibleAsync();
        Assert.True((await open.Account.Snapshots.DiffAsync("seeded")).IsEmpty);
    }

    [Fact]
    public async Task Changed_fields_are_shown_before_and_after()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        var id = await open.CreateUserAsync("Roger");
        await open.Account.Snapshots.SaveAsync("seeded");
        using var content = new StringContent("""{"user":{"notes":"changed"}}""", null, "application/json");
        using var response = await open.Client.PutAsync(
            new Uri($"/api/v2/users/{id}.json", UriKind.Relative), content, TestContext.Current.CancellationToken);

        await open.GoAsync("snapshots/seeded");

        await OpenDashboard.Expect(open.Page.Locator("tr", new PageLocatorOptions { HasText = "notes" })).ToContainTextAsync("changed");
    }

    [Fact]
    public async Task A_fork_opens_as_an_account_of_its_own()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.CreateUserAsync("Roger");
        await open.Account.Snapshots.SaveAsync("seeded");
        await open.GoAsync("snapshots");

        await open.Button("Fork…").ClickAsync();
        await open.Page.GetByLabel("Name of the new account").FillAsync("acme-copy");
        await open.Button("Fork").ClickAsync();

        await OpenDashboard.Expect(open.Page.GetByText("Roger")).ToBeVisibleAsync();
        Assert.Contains("/_accounts/acme-copy/_emulator/", open.Page.Url, StringComparison.Ordinal);
    }
}
