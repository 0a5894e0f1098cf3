using System.Globalization;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Clock;

/// <summary>The pending waits on a clock as text for a person.</summary>
internal static class WaitText
{
    private const int MaxListed = 5;

    public static string TooLong(TimeSpan atMost, DateTimeOffset now, IReadOnlyList<ClockEvent> next) =>
        $"The task has not ended within {DurationText.Of(atMost)} of the account's time; the "
        + $"clock is at {Text(now)}. Next on it: {List(next)}.";

    private static string List(IReadOnlyList<ClockEvent> next) =>
        string.Join("; ", next.Take(MaxListed).Select(one => $"{one.What} at {Text(one.At)}"))
        + (next.Count > MaxListed ? string.Create(CultureInfo.InvariantCulture, $"; and {next.Count - MaxListed} more") : "");

    private static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
