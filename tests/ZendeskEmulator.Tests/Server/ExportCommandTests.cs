using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class ExportCommandTests
{
    [Fact]
    public async Task An_account_goes_into_a_file_and_from_it_into_another_account()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        var url = server.BaseUrl.ToString();
        var file = folder.FileNamed("acme.ndjson");
        await using var seeded = await ServerProcess.RunAsync(["seed", "small-company", "--account", "acme", "--url", url]);
        Assert.Equal(0, await seeded.WaitForExitAsync());

        await using var exported = await ServerProcess.RunAsync(["export", file, "--account", "acme", "--url", url]);
        Assert.Equal(0, await exported.WaitForExitAsync());
        await using var imported = await ServerProcess.RunAsync(
            ["import", file, "--ids", "keep", "--account", "copy", "--url", url, "--json"]);
        Assert.Equal(0, await imported.WaitForExitAsync());
        await using var again = await ServerProcess.RunAsync(["export", "--account", "copy", "--url", url]);
        Assert.Equal(0, await again.WaitForExitAsync());

        Assert.Equal(56, JsonDocument.Parse(string.Join('\n', imported.Output)).RootElement.GetProperty("records").Number("users"));
        Assert.Equal((await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Skip(1), again.Output.Skip(1));
    }

    [Fact]
    public async Task A_refused_file_and_a_missing_file_are_reported_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        var url = server.BaseUrl.ToString();
        var file = folder.FileNamed("bad.ndjson");
        await File.WriteAllTextAsync(file, "{\"user\":{\"name\":\"Ann\",\"email\":\"bad\"}}", TestContext.Current.CancellationToken);

        await using var refused = await ServerProcess.RunAsync(["import", file, "--url", url]);
        await using var missing = await ServerProcess.RunAsync(["import", folder.FileNamed("none"), "--url", url]);

        await refused.AssertRefusedAsync("Line 1: ", "Email: bad is not properly formatted", "Nothing was imported.");
        await missing.AssertRefusedAsync("cannot be read");
    }
}
