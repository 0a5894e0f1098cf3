using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace ZendeskEmulator.Load.Processes;

/// <summary>A server as a process of its own: started, measured, stopped.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int Sigterm = 15;

    private static readonly TimeSpan StartBound = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AnswerBound = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopBound = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly ServerOutput output = new();

    private ServerProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => output.Take(line.Data);
        process.ErrorDataReceived += (_, line) => output.TakeError(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens; it prints that.</summary>
    public Uri BaseUrl => output.Listening.Result;

    public IPEndPoint EndPoint => new(IPAddress.Loopback, BaseUrl.Port);

    /// <summary>Resident bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts <c>dotnet</c> with these arguments, and returns when it says where it listens.</summary>
    /// <param name="variables">Environment variables that this process does not have; null unsets one.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message has its output.</exception>
    public static async Task<ServerProcess> StartAsync(
        IEnumerable<string> arguments, params IEnumerable<KeyValuePair<string, string?>> variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }
        var server = new ServerProcess(start);
        try
        {
            await server.output.Listening.WaitAsync(StartBound);
            return server;
        }
        catch
        {
            // Every exception is rethrown; the process must not be left running.
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the runtime of a server that was started with <see cref="EmulatorServer.WithFigures"/>.</summary>
    /// <exception cref="TimeoutException">It does not answer: a trimmed or single-file build loads no startup hook.</exception>
    public async Task<RuntimeFigures> FiguresAsync()
    {
        var answer = output.NextFigures();
        await process.StandardInput.WriteAsync('?');
        await process.StandardInput.FlushAsync();
        return await answer.WaitAsync(AnswerBound);
    }

    /// <summary>Asks it to end, as a container's engine does, so that it closes its file in order.</summary>
    public async Task StopAsync()
    {
        // Windows has no such signal. All acknowledged writes are in the file nevertheless.
        if (OperatingSystem.IsWindows() || Kill(process.Id, Sigterm) != 0)
        {
            process.Kill();
        }
        using var bound = new CancellationTokenSource(StopBound);
        await process.WaitForExitAsync(bound.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
