using System.Diagnostics;
using System.Globalization;

namespace ZendeskEmulator.Load.Bench;

/// <summary>A moment: the machine's busy time, and the part of it that is ours.</summary>
internal readonly record struct NoiseMark(TimeSpan Busy, TimeSpan Ours, long At)
{
    private const string Statistics = "/proc/stat";
    private const int TicksASecond = 100;
    private const int Steal = 8;

    public static bool IsKnown => File.Exists(Statistics);

    /// <param name="ours">The processor time of all processes that belong to the measurement.</param>
    public static NoiseMark Now(TimeSpan ours) => new(Total(), ours, Stopwatch.GetTimestamp());

    /// <summary>
    /// user, nice and system time of all processors, and the time that the hypervisor gave to other machines. Interrupts are
    /// left out.
    /// </summary>
    private static TimeSpan Total()
    {
        if (!IsKnown)
        {
            return TimeSpan.Zero;
        }
        var fields = File.ReadLines(Statistics).First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ticks = fields[1..4].Append(fields[Steal]).Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
        return TimeSpan.FromSeconds((double)ticks / TicksASecond);
    }
}

/// <summary>How much of the machine others used while we measured. Linux only; elsewhere it is not known.</summary>
internal sealed class Noise
{
    private TimeSpan others;
    private TimeSpan available;

    /// <summary>From 0 to 1; null where it is not known.</summary>
    public double? Share => available == TimeSpan.Zero ? null : Math.Max(0, others / available);

    /// <summary>Adds what happened between two moments.</summary>
    public void Add(NoiseMark from, NoiseMark to)
    {
        if (NoiseMark.IsKnown)
        {
            others += to.Busy - from.Busy - (to.Ours - from.Ours);
            available += Stopwatch.GetElapsedTime(from.At, to.At) * Environment.ProcessorCount;
        }
    }
}
