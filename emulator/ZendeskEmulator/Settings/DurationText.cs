using System.Globalization;
using System.Text;
using System.Xml;

namespace ZendeskEmulator.Settings;

/// <summary>
/// Durations as people write them: <c>40s</c>, <c>1m30s</c>, <c>250ms</c>, <c>2h</c>, <c>1d</c>, or ISO 8601 such as
/// <c>PT40S</c>.
/// </summary>
internal static class DurationText
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
    ];

    /// <summary>Reads a duration; false when the text is no duration, or the duration is negative or out of range.</summary>
    public static bool TryParse(string text, out TimeSpan duration) =>
        text.StartsWith('P') ? TryParseIso(text, out duration) : TryParseUnits(text, out duration);

    /// <summary>
    /// A duration as <see cref="TryParse"/> reads it, to the millisecond: <c>1m30s</c>. A negative one, which it does not read, has a
    /// minus sign.
    /// </summary>
    public static string Of(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero)
        {
            return $"-{Of(duration == TimeSpan.MinValue ? TimeSpan.MaxValue : -duration)}";
        }
        var text = new StringBuilder();
        var rest = duration.Ticks;
        foreach (var (unit, length) in Units.Reverse())
        {
            if (rest / length.Ticks is > 0 and var count)
            {
                text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
                rest %= length.Ticks;
            }
        }
        return text.Length == 0 ? "0s" : text.ToString();
    }

    private static bool TryParseUnits(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var rest = text.AsSpan();
        var total = 0m;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            var letters = digits < 0 ? -1 : rest[digits..].IndexOfAnyInRange('0', '9');
            var unit = digits < 0 ? default : letters < 0 ? rest[digits..] : rest.Slice(digits, letters);
            if (digits <= 0
                || !int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || LengthOf(unit) is not { } length)
            {
                return false;
            }
            total += (decimal)count * length.Ticks;
            rest = rest[(digits + unit.Length)..];
        }
        if (text.Length == 0 || total > TimeSpan.MaxValue.Ticks)
        {
            return false;
        }
        duration = new TimeSpan((long)total);
        return true;
    }

    private static TimeSpan? LengthOf(ReadOnlySpan<char> unit)
    {
        foreach (var (name, length) in Units)
        {
            if (unit.SequenceEqual(name))
            {
                return length;
            }
        }
        return null;
    }

    private static bool TryParseIso(string text, out TimeSpan duration)
    {
        duration = default;
        // Years and months have no fixed length.
        var time = text.IndexOf('T', StringComparison.Ordinal);
        if (text.AsSpan(0, time < 0 ? text.Length : time).IndexOfAny('Y', 'M') >= 0)
        {
            return false;
        }
        try
        {
            duration = XmlConvert.ToTimeSpan(text);
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            return false;
        }
        return duration >= TimeSpan.Zero;
    }
}
