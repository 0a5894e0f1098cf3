using Xunit;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tests.TicketAudits;

public sealed class RedactionTests
{
    [Fact]
    public void Redacting_replaces_each_letter_by_a_block()
    {
        var comment = new TicketComment { AuthorId = 1, Body = "card 4111 & 4111", Html = "<p>card 4111</p>", Public = true };

        var redacted = Redaction.Of(comment, "4111");

        Assert.Equal(("card ▇▇▇▇ & ▇▇▇▇", "<p>card ▇▇▇▇</p>"), (redacted.Body, redacted.Html));
        Assert.Equal(comment, Redaction.Of(comment, "5111"));
    }

    [Theory]
    [InlineData("<p>José's card</p>", "José's", "<p>▇▇▇▇▇▇ card</p>")]
    [InlineData("<p>Jos&eacute; &amp; co.</p>", "José & co", "<p>▇▇▇▇▇▇▇▇▇.</p>")]
    [InlineData("<p>Jo<b>s&#233;</b>!</p>", "José", "<p>▇▇<b>▇▇</b>!</p>")]
    [InlineData("<p>p <b title=\"p\">b</b></p>", "p", "<p>▇ <b title=\"p\">b</b></p>")]
    [InlineData("<p>one</p><p>two<br>three</p>", "two\nthree", "<p>one</p><p>▇▇▇<br>▇▇▇▇▇</p>")]
    [InlineData("<p>one</p><p>two</p>", "onetwo", "<p>one</p><p>two</p>")]
    [InlineData("AT&T; 1 < 2 &#128512;&", "T; 1 < 2 😀&", "AT&▇▇▇▇▇▇▇▇▇▇▇")]
    public void Redacting_html_finds_what_a_reader_sees_and_leaves_the_tags(string html, string text, string redacted)
    {
        var comment = new TicketComment { AuthorId = 1, Body = CommentTexts.TextOf(html), Html = html, Public = true };

        Assert.Equal(redacted, Redaction.Of(comment, text).Html);
    }

    [Theory]
    [InlineData("a <redact>b</redact> c <redact>d &amp; e</redact>", "b|d & e")]
    [InlineData("<redact>a</redact><redact>a</redact><redact></redact>", "a")]
    [InlineData("<redact><redact>a</redact>b</redact>", "a")]
    [InlineData("a</redact><redact>b", "")]
    public void Marked_texts_are_found_once_each(string html, string texts) =>
        Assert.Equal(texts.Split('|', StringSplitOptions.RemoveEmptyEntries), Redaction.MarkedIn(html));
}
