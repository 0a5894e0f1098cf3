using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class SeedCommandTests
{
    [Fact]
    public async Task A_running_emulator_is_filled_and_the_progress_is_shown()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        var url = server.BaseUrl.ToString();

        await using var seeded = await ServerProcess.RunAsync(
            ["seed", "small-company", "--seed", "42", "--users", "1500", "--tickets", "0", "--account", "acme", "--url", url]);
        await using var asJson = await ServerProcess.RunAsync(["seed", "--users", "3", "--json", "--url", url]);
        await using var refused = await ServerProcess.RunAsync(["seed", "--users", "3", "--locale", "klingon", "--url", url]);
        await using var created = await ServerProcess.RunAsync(
            ["accounts", "create", "demo", "--seed", "small-company", "--seats", "9", "--url", url]);
        await using var accounts = await ServerProcess.RunAsync(["accounts", "--url", url]);

        Assert.Equal(0, await seeded.WaitForExitAsync());
        Assert.Contains("Account acme:", seeded.Output.First(), StringComparison.Ordinal);
        Assert.Contains(seeded.Output, line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["user", "1505"]);
        Assert.Contains("1,000 lines", seeded.Errors);
        Assert.Equal(0, await asJson.WaitForExitAsync());
        Assert.Equal(3, JsonDocument.Parse(string.Join('\n', asJson.Output)).RootElement.GetProperty("records").Number("user"));
        await refused.AssertRefusedAsync("there are no words for the locale 'klingon'");
        Assert.Equal(0, await created.WaitForExitAsync());
        Assert.Equal(0, await accounts.WaitForExitAsync());
        Assert.Contains(
            accounts.Output, line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["demo", "SuiteEnterprise", "9", "6"]);
    }
}
