using System.CommandLine;
using System.ComponentModel;
using System.Security.Cryptography;

namespace ZendeskEmulator.Server;

/// <summary>exec: an emulator for as long as a command runs.</summary>
internal static class ExecCommand
{
    private const int TokenLength = 32;

    /// <summary>Its token names no account: so path, header and host of a request choose one, else it is the default account.</summary>
    private static readonly EmulatorCredentials Credentials = new("owner@default.example", "token-of-exec");

    /// <summary>The exit code of shells for it.</summary>
    private const int CannotBeRun = 127;

    /// <param name="settings">The settings of the command line.</param>
    public static ToolCommand Create(IReadOnlyList<string> settings)
    {
        var seed = EmulatorSeed.Option();
        var reports = new ExecReports();
        var words = new Argument<string[]>("COMMAND")
        {
            Description = "The command and its arguments, after --.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new ToolCommand(
            "exec",
            "Runs a command beside an emulator of its own, which ends with it.")
        {
            StartsEmulator = true,
            More = """
                The emulator listens on a free port of this machine and keeps an empty account in memory. The command has
                  ZENDESK_BASE_URL                      such as http://127.0.0.1:34567
                  ZENDESK_EMAIL, ZENDESK_TOKEN          credentials that act as the owner
                  ZENDESK_CONTROL_URL                   the control plane, such as http://127.0.0.1:34567/_emulator
                  ZENDESK_CONTROL_TOKEN                 its bearer token
                When it ends, standard error lists the requests by operation and status, the calls without an operation of
                the emulator, and the clients that came back before Retry-After was over. The exit code is the command's;
                127 when it cannot be run; 1 when --fail-on has a reason.
                """,
            Examples =
            [
                "zendesk-emulator exec -- python3 -m unittest",
                "zendesk-emulator exec --fail-on violations,unknown,unused-faults --junit emulator.xml -- npm test",
                "zendesk-emulator exec --seed people.ndjson --Emulator:Limits:Plan=SuiteTeam -- npm test",
                """zendesk-emulator exec -- sh -c 'curl -u "$ZENDESK_EMAIL/token:$ZENDESK_TOKEN" "$ZENDESK_BASE_URL/api/v2/"""
                + """users/me.json"'""",
            ],
        };
        command.Add(seed);
        reports.AddTo(command);
        command.Add(words);
        command.SetAction(line => RunAsync(
            OptionsOf(settings),
            line.GetValue(seed),
            line.GetValue(words)!,
            (emulator, exitCode) => reports.FinishAsync(line, emulator, exitCode)));
        return command;
    }

    private static EmulatorOptions OptionsOf(IReadOnlyList<string> settings)
    {
        var options = new EmulatorOptions();
        // So that the command's credentials are accepted with Credentials:Mode=Strict too, which needs some.
        options.Credentials.Tokens.Add(Credentials);
        ServerSettings.Apply(settings, options);
        options.Urls = "http://127.0.0.1:0";
        options.ControlToken ??= RandomNumberGenerator.GetHexString(TokenLength, lowercase: true);
        return options;
    }

    private static async Task<int> RunAsync(EmulatorOptions options, string? seed, string[] words, Func<Emulator, int, Task<int>> finish)
    {
        // Standard output is the command's.
        using var loggers = ServerLogging.Create(toStandardError: true);
        options.LoggerFactory = loggers;
        await using var emulator = await EmulatorSeed.StartAsync(options, seed, CancellationToken.None);
        int exitCode;
        try
        {
            using var child = new ChildProcess(words, EnvironmentOf(emulator));
            exitCode = await child.RunAsync();
        }
        catch (Win32Exception failure)
        {
            // The wording of the system alone, where it is the system's: .NET's has the working directory around it.
            var reason = Directory.Exists(words[0]) ? "it is a folder"
                : failure.NativeErrorCode == 0 ? failure.Message
                : new Win32Exception(failure.NativeErrorCode).Message;
            await Console.Error.WriteLineAsync($"{(words[0] is "" ? "''" : words[0])} cannot be run: {reason}");
            return CannotBeRun;
        }
        await Console.Error.WriteAsync(RequestSummary.Of(emulator));
        return await finish(emulator, exitCode);
    }

    private static Dictionary<string, string> EnvironmentOf(Emulator emulator)
    {
        var url = emulator.BaseUrl.GetLeftPart(UriPartial.Authority);
        return new()
        {
            ["ZENDESK_BASE_URL"] = url,
            ["ZENDESK_EMAIL"] = Credentials.Email,
            ["ZENDESK_TOKEN"] = Credentials.Token,
            ["ZENDESK_CONTROL_URL"] = $"{url}/_emulator",
            ["ZENDESK_CONTROL_TOKEN"] = emulator.ControlToken!,
        };
    }
}
