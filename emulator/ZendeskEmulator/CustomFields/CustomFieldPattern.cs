using System.Text.RegularExpressions;

namespace ZendeskEmulator.CustomFields;

/// <summary>The pattern of a field of type regexp.</summary>
internal static class CustomFieldPattern
{
    /// <summary>What Zendesk gives every field of type date (recorded).</summary>
    public const string Date = @"\A([0-9]{4})-(1[0-2]|0[1-9])-(3[01]|[12][0-9]|0[1-9])\z";

    // As in Ruby, in which Zendesk is written: ^ and $ are those of a line.
    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.CultureInvariant;

    /// <summary>A pattern may take exponential time for some texts; such a text does not match.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    public static bool IsValid(string pattern)
    {
        try
        {
            _ = new Regex(pattern, Options, Longest);
            return true;
        }
        catch (ArgumentException)
        {
            // The only way in which it says so.
            return false;
        }
    }

    public static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, Options, Longest);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
