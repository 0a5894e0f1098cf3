using System.Net;
using System.Text;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The text that a reader of HTML sees, and where each of its letters is written. Pure; linear in the HTML.</summary>
/// <param name="Places">For each letter its place in the HTML. A break, which a tag stands for, has an empty one.</param>
internal sealed record HtmlText(string Text, List<(int Start, int End)> Places)
{
    public static HtmlText Of(string html)
    {
        var (text, places) = (new StringBuilder(html.Length), new List<(int Start, int End)>(html.Length));
        var lastTagEnd = html.LastIndexOf('>');
        for (var at = 0; at < html.Length;)
        {
            var start = at;
            ReadOnlySpan<char> letters;
            if (html[at] == '<' && at < lastTagEnd)
            {
                at = html.IndexOf('>', at) + 1;
                letters = CommentTexts.BreakFor(html.AsSpan(start + 1, at - start - 2));
                start = at;
            }
            else if (html[at] == '&' && ReadReference(html, at) is { } reference)
            {
                at += reference.Length;
                letters = reference.Letters;
            }
            else
            {
                at++;
                letters = html.AsSpan(start, 1);
            }
            text.Append(letters);
            for (var i = 0; i < letters.Length; i++)
            {
                // Of two letters of one reference the first stands for both.
                places.Add((i == 0 ? start : at, at));
            }
        }
        return new HtmlText(text.ToString(), places);
    }

    /// <summary>The letters for a character reference such as &amp;eacute; null for an unknown reference.</summary>
    private static (string Letters, int Length)? ReadReference(string html, int at)
    {
        var length = html.AsSpan(at + 1).IndexOfAny(';', '&', '<') + 2;
        var sent = length > 1 ? html.Substring(at, length) : "";
        var letters = WebUtility.HtmlDecode(sent);
        return letters == sent ? null : (letters, length);
    }
}
