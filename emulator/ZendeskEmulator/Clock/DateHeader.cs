using System.Globalization;

namespace ZendeskEmulator.Clock;

/// <summary>The text of the Date header; made once a second.</summary>
internal sealed class DateHeader
{
    private volatile DateText last = new(0, "");

    public string Of(DateTimeOffset now)
    {
        var second = now.UtcTicks / TimeSpan.TicksPerSecond;
        var date = last;
        if (date.Second != second)
        {
            last = date = new DateText(second, now.ToString("r", CultureInfo.InvariantCulture));
        }
        return date.Text;
    }

    private sealed record DateText(long Second, string Text);
}
