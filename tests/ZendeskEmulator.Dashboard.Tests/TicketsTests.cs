using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

public sealed class TicketsTests(Browser browser)
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_ticket_is_opened_changed_and_commented()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.CreateTicketAsync(Hostile);
        await open.GoAsync("tickets");
        await OpenDashboard.Expect(open.Page.GetByText("1 ticket", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();

        await open.Page.Locator(".list a").ClickAsync();
        await OpenDashboard.Expect(open.Heading(Hostile)).ToBeVisibleAsync();
        await open.Page.GetByLabel("Status").SelectOptionAsync("pending");
        await open.Button("Save").ClickAsync();
        await open.ExpectNoteAsync("Saved.");
        await open.Button("Add a comment").ClickAsync();
        var dialog = open.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Comment", new LocatorGetByLabelOptions { Exact = true }).FillAsync("It burns no more.");
        await dialog.GetByLabel("Public").UncheckAsync();
        await dialog.GetByText("Add", new LocatorGetByTextOptions { Exact = true }).ClickAsync();

        await OpenDashboard.Expect(open.Page.Locator(".comment").Last).ToContainTextAsync("internal");
        await OpenDashboard.Expect(open.Page.Locator("main img")).ToHaveCountAsync(0);
        var ticket = (await open.Client.GetFromJsonAsync<JsonElement>(
            new Uri("/api/v2/tickets/1.json", UriKind.Relative),
            TestContext.Current.CancellationToken)).GetProperty("ticket");
        Assert.Equal("pending", ticket.GetProperty("status").GetString());
        await open.Page.GetByText("· 1 event").First.ClickAsync();
        await OpenDashboard.Expect(open.Page.Locator("main")).ToContainTextAsync("It burns no more.");
    }

    [Fact]
    public async Task A_ticket_is_created()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("tickets");
        await OpenDashboard.Expect(open.Page.GetByText("There are no tickets yet.")).ToBeVisibleAsync();

        await open.Page.Keyboard.PressAsync("n");
        var dialog = open.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Subject").FillAsync("My printer is on fire");
        await dialog.GetByLabel("Comment").FillAsync("Smoke is everywhere.");
        await dialog.GetByText("Create", new LocatorGetByTextOptions { Exact = true }).ClickAsync();

        await OpenDashboard.Expect(open.Heading("My printer is on fire")).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.Locator(".comment")).ToContainTextAsync("Smoke is everywhere.");
    }
}
