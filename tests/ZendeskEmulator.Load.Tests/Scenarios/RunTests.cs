using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;
using ZendeskEmulator.Load.Scenarios;

namespace ZendeskEmulator.Load.Tests.Scenarios;

/// <summary>load run, as a person calls it.</summary>
public sealed class RunTests : IDisposable
{
    private const string Page = "<html><body>Hello</body></html>";

    private readonly DirectoryInfo reports = Directory.CreateTempSubdirectory("load-run-tests");

    public void Dispose() => reports.Delete(recursive: true);

    [Fact]
    public async Task The_polite_client_at_a_plain_server_is_broken_by_what_was_judged_and_says_what_was_not()
    {
        await using var server = new PlainServer("404 Not Found", Page);

        var code = await RunAsync("polite-client", server);

        Assert.Equal(1, code);
        Assert.Equal(["not_judged", "broken"], Thresholds().Select(threshold => threshold.Verdict));
        Assert.Equal("the target has no retry monitor", Thresholds()[0].Found);
        Assert.StartsWith("0 of ", Thresholds()[1].Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_polite_client_at_a_server_that_takes_its_calls_exits_with_0_and_says_what_was_not_judged()
    {
        await using var server = new PlainServer("200 OK", """{"user":{"id":1,"name":"Roger"}}""");

        var code = await RunAsync("polite-client", server);

        Assert.Equal(0, code);
        Assert.Equal(["not_judged", "holds"], Thresholds().Select(threshold => threshold.Verdict));
    }

    [Fact]
    public async Task A_run_at_a_silent_server_ends_in_its_time()
    {
        await using var server = new PlainServer("404 Not Found", Page, isSilent: true);

        // A second of load, a second of drain, a second of grace; it was more than a hundred.
        var code = await RunAsync("polite-client", server).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        // On a busy machine not all of the 64 callers begin within the second, but each one that began is still waiting.
        var waiting = Regex.Match(Thresholds()[^1].Found, "^0 of 0 calls that ended; ([0-9]+) were still waiting$");
        Assert.True(waiting.Success, Thresholds()[^1].Found);
        Assert.InRange(int.Parse(waiting.Groups[1].Value, CultureInfo.InvariantCulture), 1, 64);
    }

    [Fact]
    public async Task A_scenario_that_cannot_be_prepared_is_a_line_and_exits_with_2()
    {
        await using var server = new PlainServer("200 OK", Page);

        var (code, error) = await ComplainAsync("profile-limit", "--target", $"{server.Url}", "--credentials", "you@example.com/token:x");

        Assert.Equal(2, code);
        Assert.StartsWith("The target's response to create_or_update is no user: <html>", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_is_not_there_is_a_line_and_exits_with_2()
    {
        var (code, error) = await ComplainAsync("polite-client", "--target", "http://127.0.0.1:1");

        Assert.Equal(2, code);
        Assert.StartsWith("http://127.0.0.1:1/ cannot be reached: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--setting is for the emulator that is started", "polite-client", "--setting", "Seed=1", "--target", "http://127.0.0.1:1")]
    [InlineData("--setting takes NAME=VALUE", "polite-client", "--setting", "Observe")]
    [InlineData("--credentials takes EMAIL/token:TOKEN", "polite-client", "--credentials", "secret", "--target", "http://127.0.0.1:1")]
    [InlineData("--credentials and --allow-remote are about a --target", "polite-client", "--credentials", "you@example.com/token:x")]
    [InlineData("--credentials and --allow-remote are about a --target", "polite-client", "--allow-remote")]
    [InlineData("--seconds takes more than 0", "polite-client", "--seconds", "0")]
    [InlineData("--seconds takes more than 0", "polite-client", "--seconds", "NaN")]
    [InlineData("--drain takes 0 and more", "polite-client", "--drain", "-1")]
    [InlineData("bulk-import ends when its work is done", "bulk-import", "--seconds", "5")]
    [InlineData("--seconds takes more than 0", "polite-client", "--seconds", "soon")]
    [InlineData("--target takes an address such as", "polite-client", "--target", "localhost:8080")]
    public void Arguments_that_contradict_one_another_are_refused_before_anything_runs(string refusal, params string[] arguments)
    {
        var parsed = RunCommand.Create().Parse(arguments);

        Assert.Contains(parsed.Errors, error => error.Message.StartsWith(refusal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_remote_target_wants_to_be_allowed()
    {
        var (code, error) = await ComplainAsync("polite-client", "--target", "http://192.0.2.1");

        Assert.Equal(2, code);
        Assert.Contains("wants --allow-remote", error, StringComparison.Ordinal);
    }

    private async Task<int> RunAsync(string scenario, PlainServer server)
    {
        string[] arguments =
        [
            scenario, "--target", $"{server.Url}", "--credentials", "you@example.com/token:x",
            "--seconds", "1", "--drain", "1", "--reports", reports.FullName,
        ];
        return await RunCommand.Create().Parse(arguments).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    private async Task<(int Code, string Error)> ComplainAsync(params string[] arguments)
    {
        var error = new StringWriter();
        var command = RunCommand.Create().Parse([.. arguments, "--reports", reports.FullName]);
        return (await Complaints.AsLinesAsync(command, error), error.ToString());
    }

    private List<(string Verdict, string Found)> Thresholds()
    {
        var file = Assert.Single(reports.GetFiles("*.json"));
        using var json = JsonDocument.Parse(File.ReadAllText(file.FullName));
        return
        [
            .. json.RootElement.GetProperty("result").GetProperty("thresholds").EnumerateArray()
                .Select(threshold => (threshold.GetProperty("verdict").GetString()!, threshold.GetProperty("found").GetString()!)),
        ];
    }
}
