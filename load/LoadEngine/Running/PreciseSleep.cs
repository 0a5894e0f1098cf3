using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LoadEngine.Running;

/// <summary>
/// Sleeps to the instant. The runtime's own sleep knows whole milliseconds only, and at two thousand starts a second
/// that is two of them.
/// </summary>
internal static class PreciseSleep
{
    private const int SetTimerSlack = 29;
    private const int Spins = 20;
    private static readonly TimeSpan Coarse = TimeSpan.FromMilliseconds(2);

    /// <summary>How it sleeps on this system, for the reports.</summary>
    public static string Name { get; } = OperatingSystem.IsLinux() ? "nanosleep" : "Thread.Sleep, then spinning";

    /// <summary>To be called once on the thread that will sleep.</summary>
    public static void PrepareThread()
    {
        if (OperatingSystem.IsLinux())
        {
            // The kernel lets ordinary threads sleep 50 µs longer, to wake several at once.
            _ = Control(SetTimerSlack, 1, 0, 0, 0);
        }
    }

    public static void Sleep(TimeSpan duration)
    {
        if (OperatingSystem.IsLinux())
        {
            var request = new TimeSpec(
                (nint)(duration.Ticks / TimeSpan.TicksPerSecond),
                (nint)(duration.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick));
            // Woken early by a signal, it returns, and the caller looks at the time again.
            _ = NanoSleep(in request, IntPtr.Zero);
            return;
        }
        var start = Stopwatch.GetTimestamp();
        if (duration > Coarse)
        {
            Thread.Sleep(duration - Coarse);
        }
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            Thread.SpinWait(Spins);
        }
    }

    [DllImport("libc", EntryPoint = "nanosleep")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NanoSleep(in TimeSpec request, IntPtr remaining);

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint argument, nuint argument3, nuint argument4, nuint argument5);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec(nint seconds, nint nanoseconds)
    {
        private readonly nint seconds = seconds;
        private readonly nint nanoseconds = nanoseconds;
    }
}
