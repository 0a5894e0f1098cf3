using System.Globalization;
using System.Net.Http.Json;
using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

public sealed class RequestsTests(Browser browser)
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    /// <summary>Notes when the row of a path is there, by the clock that the test has too.</summary>
    private const string Watch = """
        () => {
          window.seen = {};
          new MutationObserver(() => {
            for (const row of document.querySelectorAll('.log .call')) window.seen[row.textContent.split(' ')[1]] ??= Date.now();
          }).observe(document.querySelector('.log'), { childList: true, subtree: true });
        }
        """;

    [Fact]
    public async Task A_request_appears_on_the_open_page_without_a_reload()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("requests");
        await OpenDashboard.Expect(open.Page.GetByText("No request yet.")).ToBeVisibleAsync();
        await open.Page.EvaluateAsync(Watch);
        var late = new List<double>();

        for (var i = 0; i < 10; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{i + 1}.json");
            await open.StatusAsync(path);
            var answered = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
            await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(i + 1);
            late.Add(await open.Page.EvaluateAsync<double>("path => window.seen[path]", path) - answered);
        }

        // A time is no assertion: a busy machine would break it. The target is 300 ms.
        TestContext.Current.TestOutputHelper?.WriteLine($"median {late.Order().ElementAt(late.Count / 2)} ms after the response");
    }

    [Fact]
    public async Task The_reasons_come_first_and_lead_to_the_record()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await UpsertAsync(open, "Roger");
        await UpsertAsync(open, "Captain Roger");
        await open.GoAsync("requests");

        await Rows(open).First.ClickAsync();

        var why = open.Page.Locator("section.card", new PageLocatorOptions { Has = open.Heading("Why") });
        await OpenDashboard.Expect(why).ToContainTextAsync("by external_id");
        await OpenDashboard.Expect(why).ToContainTextAsync("create-update-user");
        await OpenDashboard.Expect(why).ToContainTextAsync("5 → 4 of 5");
        await OpenDashboard.Expect(why).ToContainTextAsync("updated users");
        await OpenDashboard.Expect(open.Page.GetByLabel("Body of the response")).ToContainTextAsync("Captain Roger");
        await why.GetByText("A-07").ClickAsync();
        await OpenDashboard.Expect(why).ToContainTextAsync("create_or_update tries id, external_id, email");
        await why.Locator("a[href*='people/users']").Last.ClickAsync();
        await OpenDashboard.Expect(open.Heading("Captain Roger")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_log_is_filtered_in_the_language_of_matches()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.StatusAsync("/api/v2/users.json");
        await open.StatusAsync("/api/v2/users/1.json");
        await UpsertAsync(open, "Roger");
        await open.GoAsync("requests");
        await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(3);
        var filter = open.Page.GetByRole(AriaRole.Searchbox);

        (string Typed, int Count)[] filters =
        [
            ("status:4xx", 1), ("operation:ListUsers", 1), ("body.user.external_id:crew-7", 1), ("user:crew-7", 1),
            ("method:GET path:/api/v2/users*", 2), ("\"RecordNotFound\"", 1), ("{\"status\":201}", 1),
        ];
        foreach (var (typed, count) in filters)
        {
            await filter.FillAsync(typed);
            await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(count);
        }
        await filter.FillAsync("operation:ListUserz");

        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ListUsers");
    }

    [Fact]
    public async Task A_filter_is_part_of_the_address_and_applies_to_live_requests()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.StatusAsync("/api/v2/users.json");
        await open.GoAsync("requests?filter=status:404");
        await OpenDashboard.Expect(open.Page.GetByText("No request matches.")).ToBeVisibleAsync();

        await open.StatusAsync("/api/v2/users.json");
        await open.StatusAsync("/api/v2/users/1.json");

        await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(1);
        await OpenDashboard.Expect(Rows(open)).ToContainTextAsync("404");
    }

    [Fact]
    public async Task A_paused_log_stands_still_and_catches_up_afterwards()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.StatusAsync("/api/v2/users.json");
        await open.GoAsync("requests");
        await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(1);

        await open.Page.Keyboard.PressAsync("p");
        await open.StatusAsync("/api/v2/groups.json");
        await OpenDashboard.Expect(open.Page.GetByText("Paused, 1 new")).ToBeVisibleAsync();
        await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(1);
        await open.Page.Keyboard.PressAsync("p");

        await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_request_is_sent_again_and_copied()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await UpsertAsync(open, "Roger");
        await open.GoAsync("requests");
        await Rows(open).First.ClickAsync();
        await open.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await open.Button("Replay").ClickAsync();
        await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(2);
        await OpenDashboard.Expect(Rows(open).First).ToContainTextAsync("200");
        await open.Button("Copy C# test").ClickAsync();
        await open.ExpectNoteAsync("The C# test is in the clipboard.");

        Assert.Contains(
            "/api/v2/users/create_or_update.json",
            await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_texts_are_shown_as_texts()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await UpsertAsync(open, Hostile);
        await open.StatusAsync("/api/v2/users.json?x=" + Hostile);
        await open.GoAsync("requests");

        await Rows(open).Last.ClickAsync();

        await OpenDashboard.Expect(open.Page.GetByLabel("Body of the request")).ToContainTextAsync("<img src=x");
        await OpenDashboard.Expect(open.Page.Locator("main img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_log_continues_after_a_restart_of_the_emulator()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.StatusAsync("/api/v2/users.json");
        await open.StatusAsync("/api/v2/users.json");
        await open.GoAsync("requests");
        await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(2);

        await open.Emulator.DisposeAsync();
        await OpenDashboard.Expect(open.Page.GetByText("Disconnected, trying again")).ToBeVisibleAsync();
        await using var again = await Emulator.StartAsync(
            new EmulatorOptions { Urls = open.Emulator.BaseUrl.GetLeftPart(UriPartial.Authority) },
            TestContext.Current.CancellationToken);
        using var client = again.GetAccount("acme").CreateClient();
        using var response = await client.GetAsync(new Uri("/api/v2/groups.json", UriKind.Relative), TestContext.Current.CancellationToken);

        await OpenDashboard.Expect(Rows(open)).ToHaveCountAsync(1);
        await OpenDashboard.Expect(Rows(open)).ToContainTextAsync("/api/v2/groups.json");
    }

    private static ILocator Rows(OpenDashboard open) => open.Page.Locator(".log a");

    private static async Task UpsertAsync(OpenDashboard open, string name)
    {
        using var response = await open.Client.PostAsJsonAsync(
            new Uri("/api/v2/users/create_or_update.json", UriKind.Relative),
            new { user = new { name, external_id = "crew-7" } },
            TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
    }
}
