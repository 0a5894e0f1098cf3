using System.Diagnostics;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

public sealed class StartTests(Browser browser)
{
    [Fact]
    public async Task An_empty_account_begins_with_a_line_that_works_as_pasted()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.Page.GotoAsync(open.Address);
        await OpenDashboard.Expect(open.Page.GetByText("Nobody has called the account acme yet.")).ToBeVisibleAsync();

        var line = await open.Page.Locator("pre").First.TextContentAsync();
        var output = await RunAsync(line!);

        Assert.StartsWith("HTTP/1.1 201 Created", output, StringComparison.Ordinal);
        await OpenDashboard.Expect(open.Page.GetByText("The account acme has had 1 request and has 2 users.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_lines_about_a_limit_end_with_a_429()
    {
        await using var open = await OpenDashboard.StartAsync(browser);
        await open.Page.GotoAsync(open.Address);

        var lines = await open.Page.Locator("pre").Nth(1).TextContentAsync();

        Assert.Contains("HTTP/1.1 429 Too Many Requests", await RunAsync(lines!), StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string lines)
    {
        if (!File.Exists("/usr/bin/curl"))
        {
            Assert.Skip("There is no curl here.");
        }
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", lines]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
