using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>
/// The built server as a process of its own: started, asked, told to stop or killed. Nothing waits longer than two
/// minutes.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int Sigint = 2;
    private const int Sigterm = 15;
    private const string Listening = "Listening on ";

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);
    private static readonly string ServerPath = typeof(ServerProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ServerPath").Value!;

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// What stands before the command: a shell that starts the tests in the background ignores SIGINT for all its
    /// children, and the server would inherit that. Empty where env cannot undo it.
    /// </summary>
    private static readonly Lazy<string[]> UnignoredInterrupt = new(() =>
    {
        string[] prefix = ["env", "--default-signal=INT"];
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }
        using var trial = Process.Start(new ProcessStartInfo(prefix[0], [prefix[1], "true"]) { RedirectStandardError = true });
        trial!.WaitForExit();
        return trial.ExitCode == 0 ? prefix : [];
    });

    private ServerProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data, output);
        process.ErrorDataReceived += (_, line) => Take(line.Data, errors);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    /// <summary>Its resident bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Lines of stdout.</summary>
    public IReadOnlyCollection<string> Output => output;

    /// <summary>Lines of stderr.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    /// <summary>The address that was printed.</summary>
    public Uri BaseUrl => new(output.First(line => line.StartsWith(Listening, StringComparison.Ordinal))[Listening.Length..]);

    /// <summary>Starts the server on a free port, without rate limits, and returns when it has printed its banner.</summary>
    public static Task<ServerProcess> ListenAsync(string dataFile, params string[] arguments) =>
        ListenAsync(
            ForDotnet(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", dataFile, "--Emulator:Limits:Mode", "Off", .. arguments]));

    /// <summary>The same on the data file of a folder, with its store.</summary>
    public static Task<ServerProcess> ListenAsync(TemporaryFolder folder, params string[] arguments) =>
        ListenAsync(folder.DataFile, [.. StoreOf(folder), .. arguments]);

    /// <summary>The same for a server that lives on when a file must not grow: its writes fail, as on a full disk.</summary>
    public static Task<ServerProcess> ListenWithoutFileSizeSignalAsync(TemporaryFolder folder) =>
        ListenAsync(InBash("trap '' XFSZ; exec \"$@\"", "bash", ForDotnet(
            ["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile, "--Emulator:Limits:Mode=Off", .. StoreOf(folder)])));

    /// <summary>Starts the server with exactly these arguments, and waits for its end.</summary>
    public static Task<ServerProcess> RunAsync(IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        RunAsync(ForDotnet(arguments, environment));

    /// <summary>The same with its standard output in a file.</summary>
    public static Task<ServerProcess> RunIntoAsync(string file, IEnumerable<string> arguments) =>
        RunAsync(InBash("exec \"$@\" > \"$0\"", file, ForDotnet(arguments)));

    /// <summary>The same on a terminal, which the program script plays.</summary>
    public static Task<ServerProcess> RunOnTerminalAsync(IEnumerable<string> arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no program that plays a terminal.");
        var start = ForDotnet(arguments);
        var line = string.Join(' ', start.ArgumentList.Prepend(start.FileName).Select(word => $"'{word}'"));
        start.FileName = "script";
        start.ArgumentList.Clear();
        Array.ForEach(["-qec", $"stty cols 100 rows 30; {line}", "/dev/null"], start.ArgumentList.Add);
        return RunAsync(start);
    }

    /// <summary>Starts the server with exactly these arguments, and returns when it has printed its banner.</summary>
    public static Task<ServerProcess> ListenAsync(IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        ListenAsync(ForDotnet(arguments, environment));

    /// <summary>A client with a connection of its own, of one account.</summary>
    public HttpClient CreateClient(string account = "default")
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 })
        {
            BaseAddress = BaseUrl,
            Timeout = Bound,
        };
        client.DefaultRequestHeaders.Add("X-Emulator-Account", account);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"owner@{account}.example/token:acct_{account}")));
        return client;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await WaitForExitAsync();
    }

    /// <summary>Asks it to stop as a container's engine does.</summary>
    public Task<int> TerminateAsync() => SignalAsync(Sigterm);

    /// <summary>Asks it to stop as Ctrl+C does.</summary>
    public Task<int> InterruptAsync() => SignalAsync(Sigint);

    /// <summary>The exit code, once its output has been read to the end.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var bound = new CancellationTokenSource(Bound);
        await process.WaitForExitAsync(bound.Token);
        return process.ExitCode;
    }

    /// <summary>It ended with one line on stderr that has these texts, and nothing else.</summary>
    public async Task AssertRefusedAsync(params string[] told)
    {
        Assert.NotEqual(0, await WaitForExitAsync());
        var line = Assert.Single(Errors);
        Assert.All(told, part => Assert.Contains(part, line, StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.Empty(Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await WaitForExitAsync();
        }
        process.Dispose();
    }

    /// <summary>The same process out of a script of bash, which is its $@.</summary>
    private static ProcessStartInfo InBash(string script, string zeroth, ProcessStartInfo start)
    {
        string[] line = ["-c", script, zeroth, start.FileName, .. start.ArgumentList];
        start.FileName = "bash";
        start.ArgumentList.Clear();
        Array.ForEach(line, start.ArgumentList.Add);
        return start;
    }

    private static string[] StoreOf(TemporaryFolder folder) => folder.Store is { } store ? [$"--Emulator:Store={store}"] : [];

    private static async Task<ServerProcess> RunAsync(ProcessStartInfo start)
    {
        var server = new ServerProcess(start);
        await server.WaitForExitAsync();
        return server;
    }

    private static async Task<ServerProcess> ListenAsync(ProcessStartInfo start)
    {
        var server = new ServerProcess(start);
        try
        {
            await server.ready.Task.WaitAsync(Bound);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static ProcessStartInfo ForDotnet(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        string[] command = [.. UnignoredInterrupt.Value, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
            ?? "dotnet", ServerPath, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return start;
    }

    private void Take(string? line, ConcurrentQueue<string> lines)
    {
        if (line is null)
        {
            if (lines == output)
            {
                ready.TrySetException(new InvalidOperationException($"The server has ended: {string.Join('\n', errors)}"));
            }
            return;
        }
        lines.Enqueue(line);
        // The banner's last line.
        if (line.StartsWith("Credentials:", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }

    private Task<int> SignalAsync(int signal)
    {
        if (Kill(process.Id, signal) != 0)
        {
            throw new InvalidOperationException($"Signal {signal} could not be sent.");
        }
        return WaitForExitAsync();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
