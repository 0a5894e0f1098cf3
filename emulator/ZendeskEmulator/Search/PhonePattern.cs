using System.Buffers;
using System.Text;

namespace ZendeskEmulator.Search;

/// <summary>A phone number in a search. Characters between the digits are ignored (recorded). Pure.</summary>
/// <param name="Digits">All digits of the number or, next to a star, the digits at its end or start.</param>
internal sealed record PhonePattern(string Digits, bool IsOpenAtStart, bool IsOpenAtEnd)
{
    private const string Key = "phone:";

    private static readonly SearchValues<char> Formatting = SearchValues.Create("0123456789+-.()/*");

    public static PhonePattern Of(string text) =>
        new(string.Concat(text.Where(char.IsAsciiDigit)), text.StartsWith('*'), text.EndsWith('*'));

    /// <summary>
    /// The words of a query, with the parts of a number joined: <c>phone:*(111) 222-3333</c> is one word.
    /// </summary>
    public static IEnumerable<string> Join(IEnumerable<string> words)
    {
        var held = new StringBuilder();
        foreach (var word in words)
        {
            if (held.Length > 0 && word.AsSpan().IndexOfAnyExcept(Formatting) < 0)
            {
                held.Append(word);
                continue;
            }
            if (held.Length > 0)
            {
                yield return held.ToString();
                held.Clear();
            }
            if (IsPhone(word))
            {
                held.Append(word);
            }
            else
            {
                yield return word;
            }
        }
        if (held.Length > 0)
        {
            yield return held.ToString();
        }
    }

    /// <summary>Whether a number has the pattern's digits.</summary>
    public bool Matches(string? phone)
    {
        if (Digits.Length == 0 || phone is null || phone.Length < Digits.Length)
        {
            return false;
        }
        var number = string.Concat(phone.Where(char.IsAsciiDigit));
        return (IsOpenAtStart, IsOpenAtEnd) switch
        {
            (true, true) => number.Contains(Digits, StringComparison.Ordinal),
            (true, false) => number.EndsWith(Digits, StringComparison.Ordinal),
            (false, true) => number.StartsWith(Digits, StringComparison.Ordinal),
            _ => number == Digits,
        };
    }

    private static bool IsPhone(string word) =>
        word.AsSpan(word.StartsWith('-') ? 1 : 0).StartsWith(Key, StringComparison.OrdinalIgnoreCase);
}
