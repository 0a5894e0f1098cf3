using System.Globalization;
using System.Text;

namespace ZendeskEmulator.IncrementalExports;

/// <summary>A place in the order of an export: by the second of the last change, then by id.</summary>
/// <param name="Second">Unix time.</param>
internal readonly record struct ChangePlace(long Second, long Id) : IComparable<ChangePlace>
{
    private const string Separator = "||";
    private const int LongestCursor = 200;

    private static readonly long FirstSecond = -DateTimeOffset.MinValue.ToUnixTimeSeconds();

    /// <summary>The place before all changes of a second.</summary>
    public static ChangePlace Before(long second) => new(second, 0);

    /// <summary>The number by which an index sorts the seconds.</summary>
    public static ulong KeyOf(long second) => (ulong)Int128.Clamp((Int128)second + FirstSecond, 0, long.MaxValue);

    public static ulong KeyOf(DateTime time) => (ulong)(time.Ticks / TimeSpan.TicksPerSecond);

    public static long SecondOf(ulong key) => (long)key - FirstSecond;

    /// <summary>As recorded: base64 of <c>1695052663.0||28|</c> (facts-tickets §10).</summary>
    public string ToCursor() =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Second}.0{Separator}{Id}|")));

    /// <summary>Null for a text that is not a cursor.</summary>
    public static ChangePlace? FromCursor(string text)
    {
        Span<byte> bytes = stackalloc byte[LongestCursor];
        if (text.Length > LongestCursor || !Convert.TryFromBase64String(text, bytes, out var length))
        {
            return null;
        }
        var parts = Encoding.ASCII.GetString(bytes[..length]).Split(Separator);
        return parts is [var second, [.. var id, '|']]
            && long.TryParse(second.Split(".0")[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new ChangePlace(seconds, number)
                : null;
    }

    public int CompareTo(ChangePlace other) => Second != other.Second ? Second.CompareTo(other.Second) : Id.CompareTo(other.Id);
}
