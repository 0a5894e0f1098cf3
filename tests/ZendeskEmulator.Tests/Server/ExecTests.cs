using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class ExecTests
{
    /// <summary>Prints what a server does, so that it can be waited for; then waits for a file, or for the end of exec.</summary>
    private const string TellThenWait =
        """echo "Listening on $ZENDESK_BASE_URL"; echo "Control: $ZENDESK_CONTROL_URL $ZENDESK_CONTROL_TOKEN"; """
        + """echo "Credentials: $ZENDESK_EMAIL $ZENDESK_TOKEN"; while kill -0 $PPID 2> /dev/null && [ ! -e "$0" ]; do sleep """
        + """0.05; done; exit 7""";

    [Fact]
    public async Task The_command_gets_the_emulators_address_and_exec_returns_its_exit_code_and_a_summary()
    {
        using var folder = new TemporaryFolder();
        await using var exec = await ServerProcess.ListenAsync(["exec", "--", "sh", "-c", TellThenWait, folder.FileNamed("end")]);
        using var client = exec.CreateClient();
        await client.GetResponseAsync("/api/v2/users/me");
        await client.GetResponseAsync("/api/v2/users/me");
        await client.GetResponseAsync("/api/v2/users/1");

        await File.WriteAllTextAsync(folder.FileNamed("end"), "", TestContext.Current.CancellationToken);
        var exitCode = await exec.WaitForExitAsync();

        Assert.Equal(7, exitCode);
        Assert.Matches("^Control: http://127.0.0.1:[0-9]+/_emulator [0-9a-f]{32}$", exec.Output.ElementAt(1));
        Assert.Equal("Credentials: owner@default.example token-of-exec", exec.Output.ElementAt(2));
        Assert.Equal(
            [
                "zendesk-emulator: 3 requests",
                "       2  200  GET /api/v2/users/me",
                "       1  404  GET /api/v2/users/{user_id}",
                "zendesk-emulator: rate limits: Nobody was refused.",
            ],
            exec.Errors);
    }

    [Fact]
    public async Task Requests_without_an_operation_are_summed_up_with_Zendesks_name()
    {
        using var folder = new TemporaryFolder();
        await using var exec = await ServerProcess.ListenAsync(["exec", "--", "sh", "-c", TellThenWait, folder.FileNamed("end")]);
        using var one = exec.CreateClient("one");
        using var other = exec.CreateClient("other");
        await one.GetResponseAsync("/api/v2/slas/policies.json");
        await other.GetResponseAsync("/api/v2/slas/policies");
        await one.GetResponseAsync("/api/v2/nonsense/12");

        await File.WriteAllTextAsync(folder.FileNamed("end"), "", TestContext.Current.CancellationToken);
        await exec.WaitForExitAsync();

        Assert.Equal(
            [
                "zendesk-emulator: 3 requests",
                "       3  404  (no such endpoint)",
                "zendesk-emulator: not emulated, and so 404 InvalidEndpoint:",
                "       2  GET /api/v2/slas/policies (ListSLAPolicies)",
                "       1  GET /api/v2/nonsense/{id}",
                "zendesk-emulator: rate limits: Nobody was refused.",
            ],
            exec.Errors);
    }

    [Fact]
    public async Task Requests_to_all_accounts_are_summed_up()
    {
        using var folder = new TemporaryFolder();
        await using var exec = await ServerProcess.ListenAsync(["exec", "--", "sh", "-c", TellThenWait, folder.FileNamed("end")]);
        using var one = exec.CreateClient("one");
        using var other = exec.CreateClient("other");
        await one.GetResponseAsync("/api/v2/users/me");
        await other.GetResponseAsync("/api/v2/users/me");

        await File.WriteAllTextAsync(folder.FileNamed("end"), "", TestContext.Current.CancellationToken);
        await exec.WaitForExitAsync();

        Assert.Equal("       2  200  GET /api/v2/users/me", exec.Errors.ElementAt(1));
    }

    [Fact]
    public async Task Nothing_listens_any_more_when_exec_is_killed()
    {
        using var folder = new TemporaryFolder();
        await using var exec = await ServerProcess.ListenAsync(["exec", "--", "sh", "-c", TellThenWait, folder.FileNamed("end")]);
        using var client = exec.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetResponseAsync("/api/v2/users/me")).Status);

        await exec.KillAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetResponseAsync("/api/v2/users/me"));
    }

    [Fact]
    public async Task The_command_is_asked_to_end_when_exec_is()
    {
        using var folder = new TemporaryFolder();
        await using var exec = await ServerProcess.ListenAsync(
            ["exec", "--", "sh", "-c", $"trap 'exit 9' TERM; {TellThenWait}", folder.FileNamed("end")]);

        var exitCode = await exec.TerminateAsync();

        Assert.Equal(9, exitCode);
        Assert.Equal("zendesk-emulator: 0 requests", exec.Errors.First());
    }

    [Fact]
    public async Task Settings_and_a_seed_are_the_emulators_and_words_behind_the_dashes_the_commands()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.FileNamed("people.ndjson");
        await File.WriteAllTextAsync(
            seed,
            """{"user":{"name":"Roger","email":"roger@example.org"}}""",
            TestContext.Current.CancellationToken);

        await using var exec = await ServerProcess.ListenAsync(
            [
                "exec",
                "--Emulator:Limits:Plan",
                "SuiteTeam",
                "--seed",
                seed,
                "--",
                "sh",
                "-c",
                TellThenWait,
                folder.FileNamed("end"),
                "--seed",
                "--Emulator:Nonsense=1"
            ]);

        using var client = exec.CreateClient();
        var users = await client.GetResponseAsync("/api/v2/users");
        Assert.Equal(2, users.Json.GetProperty("count").GetInt32());
        Assert.Equal("200", Assert.Single(users.Headers.GetValues("X-Rate-Limit")));
    }

    [Theory]
    [InlineData]
    [InlineData("--Emulator:Credentials:Tokens:0:Email=a@example.org", "--Emulator:Credentials:Tokens:0:Token=secret")]
    public async Task The_credentials_of_the_command_are_let_in_where_they_are_strict(params string[] others)
    {
        using var folder = new TemporaryFolder();

        await using var exec = await ServerProcess.ListenAsync(
            ["exec", "--Emulator:Credentials:Mode=Strict", .. others, "--", "sh", "-c", TellThenWait, folder.FileNamed("end")]);

        using var client = exec.CreateClient();
        client.DefaultRequestHeaders.Authorization = new EmulatorCredentials("owner@default.example", "token-of-exec").ToHeader();
        Assert.Equal(HttpStatusCode.OK, (await client.GetResponseAsync("/api/v2/users")).Status);
    }

    [Fact]
    public async Task A_command_that_is_a_folder_is_reported_in_one_line_and_ends_with_127()
    {
        using var folder = new TemporaryFolder();
        var path = Path.GetDirectoryName(folder.DataFile)!;

        await using var exec = await ServerProcess.RunAsync(["exec", "--", path]);

        Assert.Equal(127, await exec.WaitForExitAsync());
        Assert.Equal($"{path} cannot be run: it is a folder", Assert.Single(exec.Errors));
    }

    [Theory]
    [InlineData("no-such-program", "no-such-program")]
    [InlineData("", "''")]
    public async Task A_command_that_cannot_be_run_is_reported_in_one_line_and_ends_with_127(string word, string shown)
    {
        await using var exec = await ServerProcess.RunAsync(["exec", "--", word]);

        Assert.Equal(127, await exec.WaitForExitAsync());
        Assert.Equal($"{shown} cannot be run: No such file or directory", Assert.Single(exec.Errors));
    }
}
