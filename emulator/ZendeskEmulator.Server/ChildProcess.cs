using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ZendeskEmulator.Server;

/// <summary>A command that runs in our terminal and receives the signals that would end us.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int Sighup = 1;
    private const int Sigterm = 15;

    /// <summary>ENOENT, and the same of Windows.</summary>
    private const int NoSuchFile = 2;

    private readonly Lock starting = new();
    private readonly Process process;
    private readonly PosixSignalRegistration[] signals;
    private bool isStarted;

    /// <param name="words">The program, found as a shell finds it, and its arguments.</param>
    /// <param name="environment">Variables in addition to ours.</param>
    public ChildProcess(string[] words, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(words[0], words[1..]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        process = new Process { StartInfo = start };
        // Before the start, so that a signal in the meantime is passed on after it.
        // Ctrl-C reaches the command from the terminal itself; we wait until the command ends.
        signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => PassOn(signal, Sigterm)),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => PassOn(signal, Sighup)),
        ];
    }

    /// <summary>Starts it, and waits for its end.</summary>
    /// <returns>Its exit code; 128 and the signal's number where a signal ended it.</returns>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public async Task<int> RunAsync()
    {
        if (process.StartInfo.FileName is "")
        {
            // .NET does not ask the system for it.
            throw new Win32Exception(NoSuchFile);
        }
        lock (starting)
        {
            process.Start();
            isStarted = true;
        }
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        Array.ForEach(signals, signal => signal.Dispose());
        process.Dispose();
    }

    /// <summary>Before the start and after the end, the signal ends us as it would end any program.</summary>
    private void PassOn(PosixSignalContext context, int signal)
    {
        lock (starting)
        {
            context.Cancel = isStarted && !process.HasExited;
            if (!context.Cancel)
            {
                return;
            }
            if (OperatingSystem.IsWindows())
            {
                process.Kill(entireProcessTree: true);
            }
            else
            {
                _ = Kill(process.Id, signal);
            }
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
