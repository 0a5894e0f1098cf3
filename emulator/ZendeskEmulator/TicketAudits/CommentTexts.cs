using System.Net;
using System.Text;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The three texts of a comment, as recorded (facts-tickets §3). Pure; linear in the text.</summary>
internal static class CommentTexts
{
    private const string Open = "<div class=\"zd-comment\" dir=\"auto\">";
    private const string Close = "</div>";

    /// <summary>The text without the newlines at its end.</summary>
    public static string Body(TicketComment comment) => comment.Body.TrimEnd('\n', '\r');

    public static string Html(TicketComment comment)
    {
        if (comment.Html is { } html)
        {
            return $"{Open}{html}{Close}";
        }
        var body = Body(comment);
        if (IsOneLine(body))
        {
            return string.Concat(Open, "<p dir=\"auto\">", WebUtility.HtmlEncode(body), "</p>" + Close);
        }
        var text = new StringBuilder(Open);
        var isFirst = true;
        foreach (var paragraph in Paragraphs(body))
        {
            text.Append(isFirst ? "<p dir=\"auto\">" : "\n\n<p dir=\"auto\">")
                .Append(WebUtility.HtmlEncode(paragraph).Replace("\n", "\n<br>", StringComparison.Ordinal))
                .Append("</p>");
            isFirst = false;
        }
        return text.Append(Close).ToString();
    }

    /// <summary>
    /// The HTML as a request sends it: without the element around it, and without newlines beside its breaks, which would be newlines
    /// of the text.
    /// </summary>
    public static string Content(TicketComment comment) => comment.Html ?? Html(comment)[Open.Length..^Close.Length]
        .Replace("\n\n<p", "<p", StringComparison.Ordinal)
        .Replace("\n<br>", "<br>", StringComparison.Ordinal);

    public static string Plain(TicketComment comment)
    {
        var body = Body(comment);
        return IsOneLine(body)
            ? body
            : string.Join(" \n\n ", Paragraphs(body).Select(paragraph => paragraph.Replace("\n", "\n\n", StringComparison.Ordinal)));
    }

    /// <summary>The text of HTML: a break for each br, an empty line behind each paragraph.</summary>
    public static string TextOf(string html)
    {
        var text = new StringBuilder(html.Length);
        var lastEnd = html.LastIndexOf('>');
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<' || at > lastEnd)
            {
                text.Append(html[at++]);
                continue;
            }
            var end = html.IndexOf('>', at);
            text.Append(BreakFor(html.AsSpan(at + 1, end - at - 1)));
            at = end + 1;
        }
        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>HTML without the elements that no comment may have, and without those that a removal would put together.</summary>
    public static string WithoutScripts(string html)
    {
        const string Start = "<script";
        const string End = "</script>";
        if (!html.Contains(Start, StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }
        var clean = new char[html.Length];
        var length = 0;
        for (var at = 0; at < html.Length;)
        {
            clean[length++] = html[at++];
            if (clean.AsSpan(0, length).EndsWith(Start, StringComparison.OrdinalIgnoreCase))
            {
                length -= Start.Length;
                at = html.IndexOf(End, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end + End.Length : html.Length;
            }
        }
        return new string(clean, 0, length);
    }

    /// <summary>The break that a tag stands for.</summary>
    public static string BreakFor(ReadOnlySpan<char> tag) =>
        tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) ? "\n"
        : tag is "/p" or "/P" or "/div" or "/DIV" ? "\n\n"
        : "";

    /// <summary>A comment of one line, as programs usually send it, needs no splitting.</summary>
    private static bool IsOneLine(string body) => body.Length > 0 && !body.Contains('\n', StringComparison.Ordinal);

    private static IEnumerable<string> Paragraphs(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(paragraph => paragraph.Trim('\n'));
}
