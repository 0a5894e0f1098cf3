using System.Globalization;

namespace ZendeskEmulator;

/// <summary>The number of times that a request is expected.</summary>
/// <param name="AtLeast">The minimum; 0 for no minimum.</param>
/// <param name="AtMost">The maximum; null for no maximum.</param>
public readonly record struct RequestTimes(int AtLeast, int? AtMost)
{
    /// <summary>Exactly once.</summary>
    public static RequestTimes Once => Exactly(1);

    /// <summary>Not at all.</summary>
    public static RequestTimes Never => new(0, 0);

    /// <summary>Exactly this number of times.</summary>
    public static RequestTimes Exactly(int count) => new(count, count);

    /// <summary>Once or more.</summary>
    public static RequestTimes Some => new(1, null);

    /// <summary>This number of times or more.</summary>
    public static RequestTimes Min(int count) => new(count, null);

    /// <summary>This number of times or fewer.</summary>
    public static RequestTimes Max(int count) => new(0, count);

    /// <summary>In words: <c>exactly 1 request</c>.</summary>
    public override string ToString() => this switch
    {
        (0, 0) => "no request",
        var (least, most) when least == most => $"exactly {Requests(least)}",
        var (least, most) when most is null => $"at least {Requests(least)}",
        (0, { } most) => $"at most {Requests(most)}",
        var (least, most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} requests"),
    };

    private static string Requests(int count) =>
        count == 1 ? "1 request" : string.Create(CultureInfo.InvariantCulture, $"{count} requests");
}
