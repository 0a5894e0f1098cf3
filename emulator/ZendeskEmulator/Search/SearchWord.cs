namespace ZendeskEmulator.Search;

/// <summary>
/// A word or phrase to find in texts, ignoring case. The search reads each letter once (Knuth, Morris and Pratt), so a
/// text with a thousand near matches takes no longer than any other.
/// </summary>
internal sealed class SearchWord
{
    private readonly string letters;
    private readonly int[] restarts;
    private readonly bool mustEnd;

    /// <param name="text">The word. A star at its end matches any ending.</param>
    /// <param name="isPhrase">A phrase must also end at the end of a word.</param>
    public SearchWord(string text, bool isPhrase)
    {
        letters = string.Concat(text.TrimEnd('*').Select(char.ToUpperInvariant));
        mustEnd = isPhrase && !text.EndsWith('*');
        restarts = RestartsOf(letters);
    }

    /// <summary>Whether a word in the text starts with the word, or the text contains the phrase.</summary>
    public bool IsIn(string text)
    {
        if (letters.Length == 0)
        {
            return false;
        }
        var matched = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = char.ToUpperInvariant(text[at]);
            while (matched > 0 && (matched == letters.Length || letters[matched] != letter))
            {
                matched = restarts[matched - 1];
            }
            if (letters[matched] == letter)
            {
                matched++;
            }
            if (matched == letters.Length && IsWord(text, at + 1 - matched, at + 1))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (!mustEnd || end == text.Length || !char.IsLetterOrDigit(text[end]));

    /// <summary>
    /// For each prefix of the word, the length of its longest proper prefix that is also its suffix. That much still
    /// matches when the next letter differs.
    /// </summary>
    private static int[] RestartsOf(string letters)
    {
        var restarts = new int[letters.Length];
        var matched = 0;
        for (var at = 1; at < letters.Length; at++)
        {
            while (matched > 0 && letters[matched] != letters[at])
            {
                matched = restarts[matched - 1];
            }
            if (letters[matched] == letters[at])
            {
                matched++;
            }
            restarts[at] = matched;
        }
        return restarts;
    }
}
