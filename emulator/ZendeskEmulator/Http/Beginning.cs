namespace ZendeskEmulator.Http;

/// <summary>The beginning of a text that is too long to keep.</summary>
internal static class Beginning
{
    /// <summary>At most so many letters of the text; a surrogate pair is kept whole or left out.</summary>
    public static string Of(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
