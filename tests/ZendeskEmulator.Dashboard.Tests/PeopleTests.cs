using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

public sealed class PeopleTests(Browser browser)
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_hostile_name_is_shown_as_text()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        var id = await open.CreateUserAsync(Hostile, "roger@example.org");

        await open.GoAsync("people/users");
        await open.Page.GetByText(Hostile).ClickAsync();

        await OpenDashboard.Expect(open.Heading(Hostile)).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.Locator("main img")).ToHaveCountAsync(0);
        Assert.EndsWith($"#/people/users/{id}", open.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_searches_and_pages()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        for (var i = 0; i < 60; i++)
        {
            await open.CreateUserAsync(string.Create(CultureInfo.InvariantCulture, $"Person {i:00}"));
        }

        await open.GoAsync("people/users");
        await OpenDashboard.Expect(open.Page.Locator(".list a")).ToHaveCountAsync(50);
        await open.Button("Next").ClickAsync();
        await OpenDashboard.Expect(open.Page.Locator(".list a")).ToHaveCountAsync(11);
        await open.Button("Previous").ClickAsync();
        await OpenDashboard.Expect(open.Page.Locator(".list a")).ToHaveCountAsync(50);
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("Person 59");

        await OpenDashboard.Expect(open.Page.Locator(".list a")).ToHaveCountAsync(1);
        await OpenDashboard.Expect(open.Page.Locator(".list a")).ToContainTextAsync("Person 59");
    }

    [Fact]
    public async Task A_user_is_changed_through_the_API_without_using_up_its_limit()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        var id = await open.CreateUserAsync("Roger");

        await open.GoAsync($"people/users/{id}");
        await open.Page.GetByLabel("Tags").FillAsync("vip crew");
        await open.Page.GetByLabel("Notes").FillAsync("Owes a visit.");
        await open.Button("Save").ClickAsync();

        await open.ExpectNoteAsync("Saved.");
        var user = (await open.Client.GetFromJsonAsync<JsonElement>(
            new Uri($"/api/v2/users/{id}.json", UriKind.Relative),
            TestContext.Current.CancellationToken)).GetProperty("user");
        Assert.Equal("Owes a visit.", user.GetProperty("notes").GetString());
        Assert.Equal(["crew", "vip"], user.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).Order());
    }

    [Fact]
    public async Task The_dialog_shows_a_refusal_and_a_new_user_is_opened()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("people/users");

        await open.Button("New user").ClickAsync();
        var dialog = open.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name").FillAsync("Roger");
        await dialog.GetByLabel("Email").FillAsync("badmail");
        await dialog.GetByText("Create", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await OpenDashboard.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("badmail is not properly formatted");
        await dialog.GetByLabel("Email").FillAsync("roger@example.org");
        await dialog.GetByText("Create", new LocatorGetByTextOptions { Exact = true }).ClickAsync();

        await OpenDashboard.Expect(open.Heading("Roger")).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Identities" }))
            .ToContainTextAsync("roger@example.org");
    }

    [Fact]
    public async Task Organizations_and_groups_are_shown_with_their_users()
    {
        await using var open = await OpenDashboard.StartAsync(browser);

        await open.GoAsync("people/groups");
        await open.Page.Locator(".list a", new PageLocatorOptions { HasText = "Support" }).ClickAsync();

        await OpenDashboard.Expect(open.Heading("Support")).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Owner" })).ToBeVisibleAsync();
        await open.GoAsync("people/organizations");
        await OpenDashboard.Expect(open.Page.GetByText("There are no organizations yet.")).ToBeVisibleAsync();
    }
}
