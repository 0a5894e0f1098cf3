namespace ZendeskEmulator.Search;

/// <summary>A text with stars that stand for any letters. Pure.</summary>
internal static class SearchPattern
{
    /// <summary>
    /// Whether a text matches, ignoring case. After a mismatch only the last star is tried again, so the time is bounded by
    /// the product of both lengths.
    /// </summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
        {
            return text.Equals(pattern, StringComparison.OrdinalIgnoreCase);
        }
        if (!text.StartsWith(pattern[..star], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        text = text[star..];
        pattern = pattern[(star + 1)..];
        while (pattern.IndexOf('*') is >= 0 and var next)
        {
            var found = text.IndexOf(pattern[..next], StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }
            text = text[(found + next)..];
            pattern = pattern[(next + 1)..];
        }
        return text.EndsWith(pattern, StringComparison.OrdinalIgnoreCase);
    }
}
