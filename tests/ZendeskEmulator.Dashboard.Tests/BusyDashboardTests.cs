using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

/// <summary>
/// The dashboard of an account with many users, and of one with many requests. DASHBOARD_USERS and DASHBOARD_SECONDS make it
/// larger and longer: 1000000 and 600 are what docs/dashboard.md tells of.
/// </summary>
[Trait("Category", "Long")]
public sealed class BusyDashboardTests(Browser browser)
{
    private const int RequestsPerSecond = 1_000;

    private static readonly int Users = Setting("DASHBOARD_USERS", 20_000);
    private static readonly int Seconds = Setting("DASHBOARD_SECONDS", 20);

    [Fact]
    public async Task With_many_users_and_a_full_log_the_first_page_and_a_search_are_quick()
    {
        await using var open = await OpenDashboard.StartAsync(
            browser,
            new EmulatorOptions { Seed = Seed(), Limits = { Mode = LimitsMode.Off } });
        using var client = open.Emulator.DefaultAccount.CreateClient();
        for (var number = 0; number < 1_100; number++)
        {
            using var response = await client.GetAsync(
                new Uri($"/api/v2/users/{number}.json", UriKind.Relative),
                TestContext.Current.CancellationToken);
        }
        var root = $"{open.Emulator.BaseUrl.AbsoluteUri}_emulator/";
        await open.Page.GotoAsync($"{root}#/settings");

        var first = await TimeAsync(async () =>
        {
            await open.Page.GotoAsync($"{root}?#/requests");
            await OpenDashboard.Expect(open.Page.Locator(".log > a")).ToHaveCountAsync(100);
        });
        await open.Page.GotoAsync($"{root}#/people/users");
        await OpenDashboard.Expect(open.Page.Locator("main [data-row]").First).ToBeVisibleAsync();
        var search = await TimeAsync(async () =>
        {
            await open.Page.GetByRole(AriaRole.Searchbox).FillAsync($"u{Users - 1}@example.org");
            await OpenDashboard.Expect(open.Page.GetByText($"User {Users - 1}")).ToBeVisibleAsync();
        });
        var again = await TimeAsync(async () =>
        {
            await open.Page.GetByRole(AriaRole.Searchbox).FillAsync($"u{Users - 2}@example.org");
            await OpenDashboard.Expect(open.Page.GetByText($"User {Users - 2}")).ToBeVisibleAsync();
        });

        // 250 ms of a search are the pause after which a person has stopped to type.
        Write($"{Users} users, 1,000 requests in the log: first page {first:N0} ms, "
            + $"first search {search:N0} ms, the next {again:N0} ms");
    }

    [Fact]
    public async Task Under_many_requests_an_open_page_gets_few_batches_and_its_memory_stays_flat()
    {
        await using var open = await OpenDashboard.StartAsync(browser, new EmulatorOptions { Limits = { Mode = LimitsMode.Off } });
        var cdp = await open.Page.Context.NewCDPSessionAsync(open.Page);
        await LookAtAsync(open, "requests");
        await SendAsync(open, Seconds / 2);
        var before = await HeapAsync(cdp);
        // In this order, what slowly gets quicker or slower counts for both alike.
        var cost = 0.0;
        var slowest = double.MaxValue;
        foreach (var (page, sign) in new[] { ("settings", -1), ("requests", 1), ("requests", 1), ("settings", -1) })
        {
            await LookAtAsync(open, page);
            var (rate, cpu) = await SendAsync(open, Math.Max(1, Seconds / 2));
            cost += sign * cpu / 2;
            slowest = Math.Min(slowest, rate);
        }
        await LookAtAsync(open, "requests");

        var after = await HeapAsync(cdp);
        using var batches = new BatchCounter(open);
        // A busy machine takes longer than it should, and the batches of that time count too.
        var counted = await TimeAsync(() => SendAsync(open, Seconds / 4)) / 1_000;
        var perSecond = batches.Count / counted;
        Write($"{Seconds} s: {perSecond:N1} batches a second; an open page costs {cost * RequestsPerSecond:P1} of a core at 1,000 "
            + $"requests a second (at least {slowest:N0} were sent); its heap has {before / 1024:N0} KB, then {after / 1024:N0} KB");
        Assert.InRange(batches.Count, 1, (10 * counted) + 2);
        Assert.True(after < before + (4 << 20), $"{before} bytes, then {after}");
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : usual;

    private static void Write(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    private static MemoryStream Seed()
    {
        var seed = new MemoryStream();
        for (var number = 0; number < Users; number++)
        {
            seed.Write(Encoding.UTF8.GetBytes($"{{\"user\":{{\"name\":\"User {number}\",\"email\":\"u{number}@example.org\"}}}}\n"));
        }
        seed.Position = 0;
        return seed;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    /// <summary>The bytes of the page's heap that are in use.</summary>
    private static async Task<double> HeapAsync(ICDPSession cdp)
    {
        await cdp.SendAsync("HeapProfiler.collectGarbage");
        return (await cdp.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble();
    }

    private static async Task LookAtAsync(OpenDashboard open, string page)
    {
        await open.GoAsync(page);
        await OpenDashboard.Expect(open.Page.Locator($".page.{page} h1")).ToBeVisibleAsync();
    }

    /// <summary>Sends requests at their rate, or as many as it can.</summary>
    /// <returns>How many there were in a second, and the seconds of a core that one took, its sender included.</returns>
    private static async Task<(double Rate, double Cpu)> SendAsync(OpenDashboard open, int seconds)
    {
        using var process = Process.GetCurrentProcess();
        var (begun, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var sent = 0;
        while (Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds)
        {
            var due = Math.Min((int)(Stopwatch.GetElapsedTime(begun).TotalSeconds * RequestsPerSecond) - sent, 200);
            await Task.WhenAll(Enumerable.Range(0, due).Select(_ => open.StatusAsync("/api/v2/users/me.json")));
            sent += due;
            // The rate is one of real time: a browser has no clock that a test could move.
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        process.Refresh();
        return (sent / Stopwatch.GetElapsedTime(begun).TotalSeconds, (process.TotalProcessorTime - cpu).TotalSeconds / sent);
    }

    /// <summary>Reads the same stream as the page, and counts its batches.</summary>
    private sealed class BatchCounter : IDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private int count;

        public BatchCounter(OpenDashboard open) => _ = ReadAsync(open.Client);

        public int Count => Volatile.Read(ref count);

        public void Dispose()
        {
            stop.Cancel();
            stop.Dispose();
        }

        private async Task ReadAsync(HttpClient client)
        {
            try
            {
                await using var stream = await client.GetStreamAsync(new Uri("/_emulator/requests/stream", UriKind.Relative), stop.Token);
                using var reader = new StreamReader(stream);
                while (await reader.ReadLineAsync(stop.Token) is { } line)
                {
                    if (line.StartsWith("event: requests", StringComparison.Ordinal))
                    {
                        Interlocked.Increment(ref count);
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        }
    }
}
