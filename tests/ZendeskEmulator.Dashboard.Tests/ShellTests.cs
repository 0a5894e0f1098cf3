using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

/// <summary>What is around the pages: addresses, accounts, keyboard, token, and an emulator that goes away.</summary>
public sealed class ShellTests(Browser browser)
{
    private const string Token = "sixteen-letters-or-more";

    [Fact]
    public async Task The_dashboard_works_behind_a_prefix_of_a_proxy()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.CreateUserAsync("Roger");
        await using var proxy = await PrefixProxy.StartAsync(open.Emulator.BaseUrl, "/tools/zendesk");

        await open.Page.GotoAsync($"{proxy.Address}/_accounts/acme/_emulator");
        await OpenDashboard.Expect(open.Heading("Requests")).ToBeVisibleAsync();
        await open.Page.GotoAsync($"{open.Page.Url.Split('#')[0]}#/people/users");

        Assert.StartsWith($"{proxy.Address}/_accounts/acme/_emulator/", open.Page.Url, StringComparison.Ordinal);
        await OpenDashboard.Expect(open.Page.GetByText("Roger")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_account_is_switched_and_the_page_stays()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("coverage");

        await open.Page.GetByLabel("Account", new PageGetByLabelOptions { Exact = true }).FillAsync("other");
        await open.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(open.Page).ToHaveURLAsync($"{open.Emulator.BaseUrl}_accounts/other/_emulator/#/coverage");
        await OpenDashboard.Expect(open.Heading("Coverage")).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.GetByLabel("Account", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("other");
    }

    [Fact]
    public async Task The_accounts_are_listed_and_looking_creates_none()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        open.Emulator.GetAccount("beta");
        await open.Page.GotoAsync(open.Address.Replace("acme", "nobody", StringComparison.Ordinal));
        await OpenDashboard.Expect(open.Page.GetByText("Nobody has called the account nobody yet.")).ToBeVisibleAsync();

        await open.Page.GetByLabel("Account", new PageGetByLabelOptions { Exact = true }).FocusAsync();

        await OpenDashboard.Expect(open.Page.Locator("#accounts option[value=beta]")).ToHaveCountAsync(1);
        Assert.Null(open.Emulator.FindAccount("nobody"));
    }

    [Fact]
    public async Task Without_a_prefix_it_is_the_default_account()
    {
        await using var open = await OpenDashboard.StartAsync(browser);

        await open.Page.GotoAsync(open.Emulator.BaseUrl.AbsoluteUri);

        await OpenDashboard.Expect(open.Heading("First steps")).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.GetByLabel("Account", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("default");
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.CreateUserAsync("Roger");
        await open.GoAsync("settings");
        await OpenDashboard.Expect(open.Heading("Settings")).ToBeVisibleAsync();

        await open.Page.Keyboard.PressAsync("?");
        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("next and previous row");
        await open.Page.Keyboard.PressAsync("Escape");
        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await open.Page.Keyboard.PressAsync("g");
        await open.Page.Keyboard.PressAsync("p");
        await OpenDashboard.Expect(open.Page.GetByText("Roger")).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("/");
        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Keyboard.PressAsync("j");
        await open.Page.Keyboard.PressAsync("j");
        await open.Page.Keyboard.PressAsync("Enter");

        await OpenDashboard.Expect(open.Heading("Roger")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_click_takes_the_first_of_two_keys_back()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("settings");
        await OpenDashboard.Expect(open.Heading("Settings")).ToBeVisibleAsync();

        await open.Page.Keyboard.PressAsync("g");
        await open.Heading("Settings").ClickAsync();
        await open.Page.Keyboard.PressAsync("p");

        Assert.Equal("#/settings", await open.Page.EvaluateAsync<string>("location.hash"));
    }

    [Fact]
    public async Task The_token_is_asked_for_once_and_kept_for_the_tab()
    {
        await using var open = await OpenDashboard.StartAsync(browser, new EmulatorOptions { ControlToken = Token });
        await open.GoAsync("limits");

        await open.Page.Locator("#token").FillAsync("another-token-that-is-wrong");
        await open.Page.Keyboard.PressAsync("Enter");
        await OpenDashboard.Expect(open.Page.GetByText("That token was refused.")).ToBeVisibleAsync();
        await open.Page.Locator("#token").FillAsync(Token);
        await open.Page.Keyboard.PressAsync("Enter");
        await OpenDashboard.Expect(open.Page.GetByText("create-update-user")).ToBeVisibleAsync();
        await open.Page.ReloadAsync();

        await OpenDashboard.Expect(open.Page.GetByText("create-update-user")).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_dashboard_says_that_the_emulator_is_down_and_continues_when_it_is_back()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("limits");
        await OpenDashboard.Expect(open.Page.GetByText("Live", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();

        await open.Emulator.DisposeAsync();
        await OpenDashboard.Expect(open.Page.GetByText("Disconnected, trying again")).ToBeVisibleAsync();
        await using var again = await Emulator.StartAsync(
            new EmulatorOptions { Urls = open.Emulator.BaseUrl.GetLeftPart(UriPartial.Authority), Limits = { Plan = Plan.SuiteTeam } },
            TestContext.Current.CancellationToken);

        await OpenDashboard.Expect(open.Page.GetByText("200 in 1 min").First).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.GetByText("Live", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
    }
}
