namespace ZendeskEmulator.Http;

/// <summary>The beginning of a text that is too long to keep.</summary>
internal static class Beginning
{
    /// <summary>At most this many UTF-16 units of the text. A surrogate pair is kept whole or left out.</summary>
    public static string Of(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
