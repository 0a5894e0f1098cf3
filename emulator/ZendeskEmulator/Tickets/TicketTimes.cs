using System.Globalization;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets;

/// <summary>Times in requests on tickets: instants in ISO 8601, in whole seconds.</summary>
internal static class TicketTimes
{
    /// <summary>Null for a text that is no instant.</summary>
    public static DateTime? Parse(string text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var instant)
        ? WholeSeconds.Of(instant)
        : null;
}
