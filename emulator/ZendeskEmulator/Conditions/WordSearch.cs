namespace ZendeskEmulator.Conditions;

/// <summary>Looks for words in texts, not within other words, in any letter case. Pure.</summary>
internal sealed class WordSearch
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly string[] others;

    /// <param name="wanted">None of them is empty. One may have blanks and punctuation within it.</param>
    public WordSearch(IReadOnlyCollection<string> wanted)
    {
        words = wanted.Where(word => word.All(char.IsLetterOrDigit)).ToHashSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        others = [.. wanted.Where(word => !word.All(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether a text has one of the words.</summary>
    public bool IsIn(string? text) => text is not null && (HasWord(text) || Array.Exists(others, other => HasOther(text, other)));

    /// <summary>One pass over the text, however many words there are: a view reads every ticket.</summary>
    private bool HasWord(ReadOnlySpan<char> text)
    {
        if (words.Set.Count == 0)
        {
            return false;
        }
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }
            if (end > start && words.Contains(text[start..end]))
            {
                return true;
            }
            start = end;
        }
        return false;
    }

    private static bool HasOther(string text, string other)
    {
        for (var at = 0; (at = text.IndexOf(other, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (IsEdge(text, at - 1) && IsEdge(text, at + other.Length))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
