using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

/// <summary>Each page in both themes and widths: readable, and no wider than the window.</summary>
public sealed class LooksTests(Browser browser)
{
    private static readonly string[] Pages =
    [
        "requests", "requests/1", "start", "people/users", "people/users/1", "people/organizations", "people/groups", "tickets",
        "tickets/1", "jobs", "limits", "faults", "faults/new?request=1", "snapshots", "snapshots/seeded", "coverage", "settings",
    ];

    /// <summary>
    /// Texts whose contrast with what is behind them is below WCAG's AA: 4.5, or 3 for large ones. Disabled controls are exempt.
    /// </summary>
    private const string Unreadable = """
        () => {
          const parse = text => text.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(one => one / 255)
            .map(one => one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
            .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
          const behind = node => {
            for (let at = node; at; at = at.parentElement) {
              const color = parse(getComputedStyle(at).backgroundColor);
              if (color.length < 4 || color[3] === 1) return color;
            }
            return [255, 255, 255];
          };
          const found = [];
          for (const node of document.querySelectorAll('body *')) {
            const texts = [...node.childNodes].filter(one => one.nodeType === 3 && one.data.trim());
            if (!texts.length || !node.checkVisibility() || node.closest(':disabled')) continue;
            const style = getComputedStyle(node);
            const [a, b] = [light(parse(style.color)), light(behind(node))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
            if (ratio < (isLarge ? 3 : 4.5)) found.push(`${ratio.toFixed(2)}: ${texts[0].data.trim().slice(0, 40)}`);
          }
          return found;
        }
        """;

    /// <summary>What a person cannot name: controls without a name for a screen reader.</summary>
    private const string Nameless = """
        () => [...document.querySelectorAll('button, a, input, select, textarea')]
          .filter(node => node.checkVisibility() && !node.textContent.trim() && !node.getAttribute('aria-label') && !node.title
            && !(node.labels && node.labels.length))
          .map(node => node.outerHTML.slice(0, 120))
        """;

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Every_page_is_readable_and_fits(int width, bool isDark)
    {
        await using var open = await OpenDashboard.StartAsync(browser, width: width, isDark: isDark);
        var id = await open.CreateUserAsync(new string('n', 60), "a-rather-long-address-of-somebody@subdomain.example.org");
        await open.Account.Snapshots.SaveAsync("seeded");
        await open.CreateTicketAsync(new string('s', 80));
        open.Account.Faults.Add(
            new RequestMatch { Path = $"/api/v2/{new string('p', 60)}" }, FaultEffect.Of(FaultPreset.Unavailable), FaultEffect.Ok);
        await open.StatusAsync("/api/v2/no_such_thing_in_zendesk.json");

        foreach (var page in Pages)
        {
            await open.GoAsync(page.Replace("users/1", $"users/{id}", StringComparison.Ordinal));
            await OpenDashboard.Expect(open.Page.Locator("main h1")).ToBeVisibleAsync();
            if (page == "requests/1")
            {
                await OpenDashboard.Expect(open.Heading("Why")).ToBeVisibleAsync();
            }
            await OpenDashboard.Expect(open.Page.Locator("#clock time")).ToContainTextAsync("UTC");

            Assert.Empty((await open.Page.EvaluateAsync<string[]>(Unreadable)).Select(found => $"{page}: {found}"));
            Assert.Empty((await open.Page.EvaluateAsync<string[]>(Nameless)).Select(found => $"{page}: {found}"));
            Assert.InRange(await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
            Assert.InRange(await open.Page.EvaluateAsync<int>("document.querySelector('main').scrollWidth"), 1, width);
        }
    }

    [Fact]
    public async Task On_a_narrow_window_the_pages_are_behind_a_button()
    {
        await using var open = await OpenDashboard.StartAsync(browser, width: 390, height: 800);
        await open.GoAsync("settings");

        await open.Button("Menu").ClickAsync();
        await open.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Coverage" }).ClickAsync();

        await OpenDashboard.Expect(open.Heading("Coverage")).ToBeVisibleAsync();
        await OpenDashboard.Expect(open.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Coverage" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_theme_that_a_person_chose_stays()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.GoAsync("settings");

        await open.Button("Theme: system").ClickAsync();
        await open.Button("Theme: light").ClickAsync();
        await open.Page.ReloadAsync();

        await OpenDashboard.Expect(open.Button("Theme: dark")).ToBeVisibleAsync();
        Assert.Equal("dark", await open.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    }
}
