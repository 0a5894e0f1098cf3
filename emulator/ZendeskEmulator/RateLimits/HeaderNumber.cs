using System.Globalization;

namespace ZendeskEmulator.RateLimits;

/// <summary>
/// The numbers in the limits' headers as text. Texts are cached, because every response has five of them.
/// </summary>
internal static class HeaderNumber
{
    private static readonly string?[] Made = new string[2501];

    public static string Of(int number) =>
        number < Made.Length ? Made[number] ??= Text(number) : Text(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
