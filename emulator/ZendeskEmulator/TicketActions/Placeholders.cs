using System.Text;

namespace ZendeskEmulator.TicketActions;

/// <summary>Puts values in place of {{placeholders}}. Pure; linear in the text.</summary>
internal static class Placeholders
{
    /// <summary>The maximum length of the result. A short text could otherwise name a long value thousands of times.</summary>
    public const int Longest = 65_535;

    private const string Start = "{{";
    private const string End = "}}";

    /// <param name="valueOf">The value of a placeholder; null for an unknown one, which stays in the text.</param>
    public static string Fill(string text, Func<string, string?> valueOf)
    {
        if (!text.Contains(Start, StringComparison.Ordinal))
        {
            return text;
        }
        var filled = new StringBuilder(text.Length);
        var at = 0;
        while (filled.Length < Longest && text.IndexOf(Start, at, StringComparison.Ordinal) is >= 0 and var start
            && text.IndexOf(End, start, StringComparison.Ordinal) is >= 0 and var end)
        {
            var next = end + End.Length;
            filled.Append(text, at, start - at).Append(valueOf(text[(start + Start.Length)..end].Trim()) ?? text[start..next]);
            at = next;
        }
        return Beginning.Of(filled.Append(text, at, text.Length - at).ToString(), Longest);
    }
}
