using System.Globalization;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>The ids of Zendesk's newer services, which are UUIDs: a record's id in another form.</summary>
internal static class UuidText
{
    // The part of a time-based UUID that does not differ within a service.
    private const string Rest = "-11e8-b07e-950ba849aa27";
    private const int FirstDigits = 8;
    private const int Digits = 12;

    /// <summary>The UUID of a record's id, which has 48 bits at most.</summary>
    public static string Of(long id)
    {
        var digits = id.ToString("x12", CultureInfo.InvariantCulture);
        return $"{digits[^FirstDigits..]}-{digits[..^FirstDigits]}{Rest}";
    }

    /// <summary>The id that a UUID stands for; 0 for any other text.</summary>
    public static long IdOf(ReadOnlySpan<char> text) =>
        text.Length == Digits + 1 + Rest.Length && text[FirstDigits] == '-' && text[(Digits + 1)..].SequenceEqual(Rest)
        && long.TryParse(
            $"{text[(FirstDigits + 1)..(Digits + 1)]}{text[..FirstDigits]}",
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var id)
            ? id
            : 0;
}
