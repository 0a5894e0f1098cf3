using System.Globalization;

namespace LoadEngine.Reports;

/// <summary>The one time axis of a report: real time since the load began, from 0 to the end of the longest scenario.</summary>
/// <param name="End">Where it ends.</param>
internal sealed record TimeAxis(TimeSpan End)
{
    public const string Title = "real time since the load began";

    private const int MaxTicks = 8;

    // In seconds, minutes and hours that a person counts in.
    private static readonly double[] Steps =
        [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400];

    /// <summary>From 0 to 1.</summary>
    public double Share(TimeSpan instant) => End <= TimeSpan.Zero ? 0 : Math.Clamp(instant / End, 0, 1);

    /// <summary>Round instants, as many as can be read beside one another.</summary>
    public IEnumerable<TimeSpan> Ticks()
    {
        var step = Steps.FirstOrDefault(step => End.TotalSeconds / step <= MaxTicks, Steps[^1]);
        for (var i = 0; i * step <= End.TotalSeconds + 1e-9; i++)
        {
            yield return TimeSpan.FromSeconds(i * step);
        }
    }

    /// <summary>An instant of it: 5 s, 2 min, 1 h 30 min.</summary>
    public static string Label(TimeSpan instant)
    {
        var (hours, minutes) = ((int)instant.TotalHours, instant.Minutes);
        var isWholeMinutes = instant.TotalSeconds % 60 == 0 && instant > TimeSpan.Zero;
        return !isWholeMinutes ? Figures.Seconds(instant)
            : hours == 0 ? string.Create(CultureInfo.InvariantCulture, $"{minutes} min")
            : minutes == 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours} h")
            : string.Create(CultureInfo.InvariantCulture, $"{hours} h {minutes} min");
    }
}
