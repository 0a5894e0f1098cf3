using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Seeds;

/// <summary>
/// The times of records: a second each, except for a share that has the second of the previous record. The last record has the
/// account's time.
/// </summary>
internal sealed class SeedTimes
{
    private readonly double ratio;
    private readonly DateTimeOffset start;
    private int given;

    /// <param name="now">The account's time.</param>
    /// <param name="count">How many times are asked for.</param>
    public SeedTimes(DateTimeOffset now, int count, double sameSecondRatio)
    {
        ratio = sameSecondRatio;
        start = now.Minus(StepsTo(count));
    }

    /// <summary>The first of them.</summary>
    public DateTime First => start.UtcDateTime;

    public DateTime Next() => start.Plus(StepsTo(++given)).UtcDateTime;

    /// <summary>The time between the first record and the record of a number.</summary>
    private TimeSpan StepsTo(int number) => TimeSpan.FromSeconds(Math.Max(0, number - 1 - (int)((number - 1) * ratio)));
}
