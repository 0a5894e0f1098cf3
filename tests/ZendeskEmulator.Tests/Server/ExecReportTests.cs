using System.Xml.Linq;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>exec --fail-on, --junit and --summary: what CI sees of a run.</summary>
public sealed class ExecReportTests
{
    /// <summary>Says where the emulator is, and waits for a file, or for the end of exec.</summary>
    private const string TellThenWait =
        """
        echo "Listening on $ZENDESK_BASE_URL"; echo "$ZENDESK_CONTROL_TOKEN"; echo "Credentials: $ZENDESK_TOKEN"
        while kill -0 $PPID 2> /dev/null && [ ! -e "$0" ]; do sleep 0.05; done; exit $1
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("unknown", 0, 1)]
    [InlineData("unused-faults", 0, 1)]
    [InlineData("verifications", 0, 1)]
    [InlineData("violations", 0, 0)]
    [InlineData("violations,unknown", 0, 1)]
    [InlineData("unknown", 7, 7)]
    public async Task The_exit_code_speaks_of_what_fail_on_names_and_the_commands_own_wins(string failOn, int ends, int expected)
    {
        using var folder = new TemporaryFolder();

        var exec = await RunAsync(folder, ends, Misbehave, "--fail-on", failOn);

        Assert.Equal(expected, exec.ExitCode);
        var named = failOn.Split(',').Select(reason => $"zendesk-emulator: {reason}:");
        Assert.Equal(failOn != "violations", exec.Errors.Intersect(named).Any());
    }

    [Fact]
    public async Task A_client_that_comes_back_early_fails_the_run()
    {
        using var folder = new TemporaryFolder();

        var exec = await RunAsync(folder, 0, ComeBackEarly, "--fail-on", "violations", "--Emulator:Limits:RetryAfterTolerance=0s");

        Assert.Equal(1, exec.ExitCode);
        Assert.Contains(exec.Errors, line => line.StartsWith("  default: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_without_errors_does_not_fail()
    {
        using var folder = new TemporaryFolder();

        var exec = await RunAsync(
            folder,
            0,
            (client, _) => client.GetResponseAsync("/api/v2/users/me"),
            "--fail-on",
            "violations,unknown,unused-faults,verifications");

        Assert.Equal(0, exec.ExitCode);
    }

    [Fact]
    public async Task JUnit_XML_has_a_test_for_each_verification_and_check()
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("junit.xml");

        await RunAsync(folder, 0, Misbehave, "--fail-on", "unknown,violations", "--junit", file);

        var tests = XDocument.Load(file).Descendants("testcase").Select(test => string.Join(
            ' ',
            test.Attribute("classname")!.Value,
            test.Attribute("name")!.Value,
            test.Element("failure") is null ? "holds" : "failed"));
        Assert.Equal(
            [
                "zendesk-emulator.default nobody <came> & went failed",
                "zendesk-emulator.checks violations holds",
                "zendesk-emulator.checks unknown failed",
            ],
            tests);
    }

    [Fact]
    public async Task The_summary_is_appended_in_Markdown()
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("summary.md");
        await File.WriteAllTextAsync(file, "# Build\n", Cancellation);

        await RunAsync(folder, 0, Misbehave, "--summary", file);

        var page = await File.ReadAllTextAsync(file, Cancellation);
        Assert.StartsWith("# Build\n## Zendesk emulator\n\n0 of 1 verifications hold.\n", page, StringComparison.Ordinal);
        Assert.Contains("| 404 | 1 |\n", page, StringComparison.Ordinal);
        Assert.Contains("### unknown\n\n```text\ndefault: GET /api/v2/targets (1)\n```\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_fails_the_run()
    {
        using var folder = new TemporaryFolder();

        var exec = await RunAsync(folder, 0, Misbehave, "--junit", folder.FileNamed("missing/junit.xml"));

        Assert.Equal(1, exec.ExitCode);
        Assert.Contains(exec.Errors, line => line.StartsWith("zendesk-emulator: a report cannot be written: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_reason_is_refused_before_anything_starts()
    {
        await using var exec = await ServerProcess.RunAsync(["exec", "--fail-on", "violatoins", "--", "true"]);

        await exec.AssertRefusedAsync("--fail-on does not know 'violatoins': it takes violations, unknown, unused-faults, verifications");
    }

    /// <summary>Calls what is not there, leaves a fault unused, and verifies what did not happen.</summary>
    private static async Task Misbehave(HttpClient client, HttpClient control)
    {
        await client.GetResponseAsync("/api/v2/targets");
        await control.PostResponseAsync("/_emulator/faults", """{"match":{"operation":"DeleteUser"},"effect":{"preset":"conflict"}}""");
        await control.PostResponseAsync(
            "/_emulator/verify", """{"match":{"operation":"DeleteUser"},"name":"nobody <came> & went"}""");
    }

    private static async Task ComeBackEarly(HttpClient client, HttpClient control)
    {
        await control.PostResponseAsync("/_emulator/limits/exhaust", """{"rule":"account","for":"1m"}""");
        await client.GetResponseAsync("/api/v2/users/me");
        await client.GetResponseAsync("/api/v2/users/me");
    }

    private static async Task<(int ExitCode, IReadOnlyCollection<string> Errors)> RunAsync(
        TemporaryFolder folder, int ends, Func<HttpClient, HttpClient, Task> work, params string[] options)
    {
        await using var exec = await ServerProcess.ListenAsync(
            ["exec", .. options, "--", "sh", "-c", TellThenWait, folder.FileNamed("end"), $"{ends}"]);
        using var client = exec.CreateClient();
        using var control = new HttpClient { BaseAddress = exec.BaseUrl };
        control.DefaultRequestHeaders.Authorization = new("Bearer", exec.Output.ElementAt(1));
        await work(client, control);
        await File.WriteAllTextAsync(folder.FileNamed("end"), "", Cancellation);
        return (await exec.WaitForExitAsync(), exec.Errors);
    }
}
