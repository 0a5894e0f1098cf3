using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

public sealed class FaultsTests(Browser browser)
{
    [Fact]
    public async Task A_fault_made_from_a_request_fires()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.CreateUserAsync("Roger");
        Assert.Equal(200, await open.StatusAsync("/api/v2/groups.json"));
        await open.GoAsync("requests/2");

        await open.Button("Make a fault…").ClickAsync();
        await OpenDashboard.Expect(open.Page.GetByLabel("Which requests")).ToHaveValueAsync("{\n  \"operation\": \"ListGroups\"\n}");
        await open.Button("Create").ClickAsync();
        await OpenDashboard.Expect(open.Page.GetByText("of 0 seen")).ToBeVisibleAsync();
        var others = await open.StatusAsync("/api/v2/users.json");
        var first = await open.StatusAsync("/api/v2/groups.json");
        var second = await open.StatusAsync("/api/v2/groups.json");

        Assert.Equal([200, 503, 200], [others, first, second]);
        await OpenDashboard.Expect(open.Page.GetByText("of 1 seen")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_sequence_is_used_step_by_step_and_removed()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("faults/new");

        await open.Page.GetByLabel("Which requests").FillAsync("{}");
        await open.Page.GetByLabel("What happens").SelectOptionAsync("a sequence");
        await open.Button("Create").ClickAsync();
        await OpenDashboard.Expect(open.Heading("Faults")).ToBeVisibleAsync();
        int[] statuses =
        [
            await open.StatusAsync("/api/v2/users.json"),
            await open.StatusAsync("/api/v2/users.json"),
            await open.StatusAsync("/api/v2/users.json"),
        ];
        await open.Button("Remove").ClickAsync();
        await OpenDashboard.Expect(open.Heading("No faults")).ToBeVisibleAsync();

        Assert.Equal([503, 429, 200], statuses);
        Assert.Empty(open.Account.Faults.All);
    }

    [Fact]
    public async Task A_mistake_in_the_JSON_is_shown_and_no_fault_is_created()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("faults/new");

        await open.Page.GetByLabel("Which requests").FillAsync("{\"operatio\":\"ShowUser\"}");
        await open.Button("Create").ClickAsync();

        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("match has no 'operatio'; the nearest known name is 'operation'");
        Assert.Empty(open.Account.Faults.All);
    }

    [Fact]
    public async Task The_verify_call_of_a_request_is_copied_and_holds()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.CreateUserAsync("Roger", "roger@example.org");
        await open.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await open.GoAsync("requests/1");

        await open.Button("Copy verify call").ClickAsync();
        await open.ExpectNoteAsync("The call of verify is in the clipboard.");
        var line = await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()");

        var (url, body) = (line.Split(' ')[3], line[(line.IndexOf('\'', StringComparison.Ordinal) + 1)..^1]);
        using var content = new StringContent(body);
        using var client = new HttpClient();
        using var response = await client.PostAsync(new Uri(url), content, TestContext.Current.CancellationToken);
        Assert.Contains("roger@example.org", body, StringComparison.Ordinal);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
