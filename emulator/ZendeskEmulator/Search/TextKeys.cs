namespace ZendeskEmulator.Search;

/// <summary>The kind of a text in an index.</summary>
internal enum TextKind : byte
{
    /// <summary>The rest of a name from the beginning of a word on.</summary>
    Word = 1,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>The value of an identity: an address, a number, a name.</summary>
    Identity,

    ExternalId,

    /// <summary>The digits of a phone number.</summary>
    Digits,

    /// <summary>The digits of a phone number from the last to the first.</summary>
    DigitsFromEnd,
}

/// <summary>
/// Texts as numbers for an index. Texts that are equal, ignoring case, have equal numbers, and the numbers of texts with the same
/// beginning lie in one range. Different texts may share a number, so each candidate is compared with the query again. Pure.
/// </summary>
internal static class TextKeys
{
    private const int LettersOfKey = 4;
    private const int LettersOfBeginning = 7;
    private const int KindShift = 60;
    private const int LetterBits = 8;
    private const int HashBits = 28;

    /// <summary>The key of a text that is looked for as a whole, or by its first letters.</summary>
    public static ulong Whole(TextKind kind, ReadOnlySpan<char> text) => Letters(kind, text, LettersOfKey) | Hash(text);

    /// <summary>The key of a text that is looked for by its beginning only.</summary>
    public static ulong Beginning(TextKind kind, ReadOnlySpan<char> text) => Letters(kind, text, LettersOfBeginning);

    /// <summary>The range of keys of texts that begin so.</summary>
    public static (ulong First, ulong Last) BeginningRange(TextKind kind, ReadOnlySpan<char> beginning) =>
        Range(kind, beginning, LettersOfBeginning);

    /// <summary>The beginning of words that a term asks for; null when it may begin within a word.</summary>
    public static string? WordOf(SearchTerm term) =>
        term.Value.TrimEnd('*') is { Length: > 0 } word && !char.IsWhiteSpace(word[0]) ? word : null;

    /// <summary>The range of tags that a term asks for; null when no range has them all.</summary>
    public static (ulong First, ulong Last)? TagRange(SearchTerm term)
    {
        if (!term.IsPattern)
        {
            var key = Whole(TextKind.Tag, term.Value);
            return term.IsNone ? null : (key, key);
        }
        return term.Beginning is { } beginning ? Range(TextKind.Tag, beginning, LettersOfKey) : null;
    }

    /// <summary>Adds a key for each tag.</summary>
    public static void AddTags(string[]? tags, List<ulong> keys)
    {
        foreach (var tag in tags ?? [])
        {
            keys.Add(Whole(TextKind.Tag, tag));
        }
    }

    /// <summary>Adds a key for each place where a word may begin, in the sense of <see cref="SearchWord"/>.</summary>
    public static void AddWords(string text, List<ulong> keys)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                keys.Add(Beginning(TextKind.Word, text.AsSpan(at)));
            }
        }
    }

    /// <summary>Adds the keys of a phone number.</summary>
    public static void AddPhone(string? phone, List<ulong> keys)
    {
        if (phone is not null && string.Concat(phone.Where(char.IsAsciiDigit)) is { Length: > 0 } digits)
        {
            keys.Add(Beginning(TextKind.Digits, digits));
            keys.Add(Beginning(TextKind.DigitsFromEnd, Reversed(digits)));
        }
    }

    public static string Reversed(string digits) => string.Create(digits.Length, digits, static (span, text) =>
    {
        text.CopyTo(span);
        span.Reverse();
    });

    private static (ulong First, ulong Last) Range(TextKind kind, ReadOnlySpan<char> beginning, int letters)
    {
        var known = Math.Min(beginning.Length, letters);
        var first = Letters(kind, beginning[..known], letters);
        var free = KindShift - (known * LetterBits);
        return (first, first | ((1UL << free) - 1));
    }

    private static ulong Letters(TextKind kind, ReadOnlySpan<char> text, int letters)
    {
        var key = (ulong)kind << KindShift;
        for (var i = 0; i < Math.Min(text.Length, letters); i++)
        {
            key |= (ulong)ByteOf(text[i]) << (KindShift - ((i + 1) * LetterBits));
        }
        return key;
    }

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ Fold(letter)) * 16777619u;
        }
        return hash >> (32 - HashBits);
    }

    private static byte ByteOf(char letter)
    {
        var folded = Fold(letter);
        return (byte)Math.Max(1, (folded ^ (folded >> 8)) & 0xFF);
    }

    /// <summary>Halves of a pair count as one letter: some scripts of pairs have letters of two cases.</summary>
    private static char Fold(char letter) => char.IsSurrogate(letter) ? '\u0001' : char.ToUpperInvariant(letter);
}
