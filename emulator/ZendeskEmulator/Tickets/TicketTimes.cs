using System.Globalization;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// Times in requests on tickets, in whole seconds: instants in ISO 8601, as Ruby writes them (2027-01-31 12:00:00 UTC), or as in
/// HTTP headers.
/// </summary>
internal static class TicketTimes
{
    private const string RubyZone = " UTC";
    private const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;

    /// <summary>Null for a text that is no instant.</summary>
    public static DateTime? Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var isKnown = BeginsWithYear(trimmed)
            ? DateTimeOffset.TryParse(WithoutZone(trimmed), CultureInfo.InvariantCulture, Styles, out var instant)
            : DateTimeOffset.TryParseExact(trimmed, "R", CultureInfo.InvariantCulture, Styles, out instant);
        return isKnown ? WholeSeconds.Of(instant) : null;
    }

    /// <summary>.NET would complete a text without a year from the machine's date, which is not the account's.</summary>
    private static bool BeginsWithYear(ReadOnlySpan<char> text) =>
        text.Length > 4 && text[4] == '-' && !text[..4].ContainsAnyExceptInRange('0', '9');

    private static ReadOnlySpan<char> WithoutZone(ReadOnlySpan<char> text) =>
        text.EndsWith(RubyZone, StringComparison.OrdinalIgnoreCase) ? text[..^RubyZone.Length] : text;
}
