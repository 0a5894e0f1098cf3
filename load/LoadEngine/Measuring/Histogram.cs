using System.Numerics;

namespace LoadEngine.Measuring;

/// <summary>
/// Counts durations of any size with three significant digits. Its results are off by less than 0.05 %.
/// Not safe for use by several threads.
/// </summary>
public sealed class Histogram
{
    // 1024 places for each doubling: half a place is 0.049 % of the value.
    private const int PlaceBits = 10;
    private const int Places = 1 << PlaceBits;

    private long[] counts = new long[2 * Places];

    /// <summary>How many durations were recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The longest duration, exactly; zero without any.</summary>
    public TimeSpan Max { get; private set; }

    /// <summary>The sum of all durations, exactly.</summary>
    public TimeSpan Sum { get; private set; }

    /// <summary>The mean; zero without any duration.</summary>
    public TimeSpan Mean => Count == 0 ? TimeSpan.Zero : Sum / Count;

    /// <summary>Counts a duration; a negative one counts as zero.</summary>
    public void Record(TimeSpan duration)
    {
        var value = duration < TimeSpan.Zero ? TimeSpan.Zero : duration;
        var place = PlaceOf(value.Ticks);
        if (place >= counts.Length)
        {
            Array.Resize(ref counts, (place / Places + 1) * Places);
        }
        counts[place]++;
        Count++;
        Sum += value;
        Max = value > Max ? value : Max;
    }

    /// <summary>Adds all that another histogram counted.</summary>
    public void Add(Histogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.counts.Length > counts.Length)
        {
            Array.Resize(ref counts, other.counts.Length);
        }
        for (var i = 0; i < other.counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }
        Count += other.Count;
        Sum += other.Sum;
        Max = other.Max > Max ? other.Max : Max;
    }

    /// <summary>The duration that this share of all recorded ones does not exceed; zero without any.</summary>
    /// <param name="percent">0 to 100; 50 is the median.</param>
    public TimeSpan Percentile(double percent)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(Count * Math.Clamp(percent, 0, 100) / 100));
        if (wanted >= Count)
        {
            return Max;
        }
        var seen = 0L;
        var place = -1;
        while (seen < wanted)
        {
            seen += counts[++place];
        }
        return TimeSpan.FromTicks(Math.Min(MiddleOf(place), Max.Ticks));
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(counts);
        Count = 0;
        Sum = TimeSpan.Zero;
        Max = TimeSpan.Zero;
    }

    private static int PlaceOf(long ticks)
    {
        var shift = ShiftOf(ticks);
        return (shift << PlaceBits) + (int)(ticks >> shift);
    }

    private static long MiddleOf(int place)
    {
        var shift = Math.Max(0, (place >> PlaceBits) - 1);
        var lowest = (long)(place - (shift << PlaceBits)) << shift;
        return lowest + ((1L << shift) >> 1);
    }

    /// <summary>By how much a value is halved until only its significant digits are left.</summary>
    private static int ShiftOf(long ticks) => Math.Max(0, BitOperations.Log2((ulong)ticks | 1) - PlaceBits);
}
