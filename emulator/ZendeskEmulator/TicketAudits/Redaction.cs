using System.Text;

namespace ZendeskEmulator.TicketAudits;

/// <summary>Replaces texts of a comment by blocks (facts-tickets §3). Pure; linear in the comment.</summary>
internal static class Redaction
{
    private const string Open = "<redact>";
    private const string Close = "</redact>";
    private const char Block = '\u2587';

    /// <summary>The texts that are marked in HTML, each once. A mark ends at the first end behind it.</summary>
    public static IReadOnlyCollection<string> MarkedIn(string html)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        while (html.IndexOf(Open, at, StringComparison.Ordinal) is >= 0 and var open
            && html.IndexOf(Close, open, StringComparison.Ordinal) is >= 0 and var close)
        {
            texts.Add(CommentTexts.TextOf(html[(open + Open.Length)..close]));
            at = close + Close.Length;
        }
        texts.Remove("");
        return texts;
    }

    /// <summary>The comment with each letter of a text replaced by a block; the same comment when the text is not in it.</summary>
    public static TicketComment Of(TicketComment comment, string text) => comment with
    {
        Body = comment.Body.Replace(text, new string(Block, text.Length), StringComparison.Ordinal),
        Html = comment.Html is null ? null : OfHtml(comment.Html, text),
    };

    /// <summary>
    /// A letter may be written as a character reference, and tags may stand between letters, so the text is looked for in what a
    /// reader sees. The tags stay.
    /// </summary>
    private static string OfHtml(string html, string text)
    {
        var seen = HtmlText.Of(html);
        var redacted = new StringBuilder(html.Length);
        var copied = 0;
        for (var at = seen.Text.IndexOf(text, StringComparison.Ordinal);
            at >= 0;
            at = seen.Text.IndexOf(text, at + text.Length, StringComparison.Ordinal))
        {
            foreach (var (start, end) in seen.Places.Slice(at, text.Length).Where(place => place.Start < place.End))
            {
                redacted.Append(html, copied, start - copied).Append(Block);
                copied = end;
            }
        }
        return redacted.Append(html, copied, html.Length - copied).ToString();
    }
}
