using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace ZendeskEmulator.Load.Processes;

/// <summary>A server as a process of its own: started, measured from outside, stopped.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int Sigterm = 15;
    private const string Listening = "Listening on ";

    private static readonly TimeSpan StartBound = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopBound = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly List<string> errors = [];
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => TakeError(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens; it prints that.</summary>
    public Uri BaseUrl => listening.Task.Result;

    public IPEndPoint EndPoint => new(IPAddress.Loopback, BaseUrl.Port);

    /// <summary>User and system time since it started.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

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
    /// <exception cref="InvalidOperationException">It ended instead; the message has what it said.</exception>
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var server = new ServerProcess(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        try
        {
            await server.listening.Task.WaitAsync(StartBound);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks it to end, as a container's engine does, so that it closes its file in order.</summary>
    public async Task StopAsync()
    {
        // Windows has no such signal; what was answered is in the file all the same.
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

    private void Take(string? line)
    {
        if (line is null)
        {
            lock (errors)
            {
                listening.TrySetException(new InvalidOperationException($"The server ended while it started: {string.Join(' ', errors)}"));
            }
        }
        else if (line.StartsWith(Listening, StringComparison.Ordinal))
        {
            listening.TrySetResult(new Uri(line[Listening.Length..]));
        }
    }

    private void TakeError(string? line)
    {
        if (line is not null)
        {
            lock (errors)
            {
                errors.Add(line);
            }
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
