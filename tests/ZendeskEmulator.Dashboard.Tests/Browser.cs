using Microsoft.Playwright;
using Xunit;
using ZendeskEmulator.Dashboard.Tests;

[assembly: AssemblyFixture(typeof(Browser))]

namespace ZendeskEmulator.Dashboard.Tests;

/// <summary>The system's Chromium, started once. Without one the tests are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    /// <summary>How long a test waits for what must come, in milliseconds: a busy machine is slow.</summary>
    public const int Patience = 60_000;

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Paths, File.Exists) is not { } path)
        {
            return;
        }
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
    }

    /// <summary>An empty window of a person who opens the dashboard for the first time.</summary>
    public async Task<IBrowserContext> OpenAsync(int width = 1280, int height = 800, bool isDark = false)
    {
        if (chromium is null)
        {
            Assert.Skip($"There is no Chromium here: {string.Join(", ", Paths)}.");
        }
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }
        playwright?.Dispose();
    }
}
