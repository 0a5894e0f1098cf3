using Xunit;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tests.TicketAudits;

public sealed class CommentTextsTests
{
    [Theory]
    [InlineData("test", "test", "<p dir=\"auto\">test</p>", "test")]
    [InlineData(
        "Hi there,\n\nA\nB\n",
        "Hi there,\n\nA\nB",
        "<p dir=\"auto\">Hi there,</p>\n\n<p dir=\"auto\">A\n<br>B</p>",
        "Hi there, \n\n A\n\nB")]
    [InlineData("1 < 2 & 3", "1 < 2 & 3", "<p dir=\"auto\">1 &lt; 2 &amp; 3</p>", "1 < 2 & 3")]
    public void The_three_texts_are_those_recorded(string sent, string body, string html, string plain)
    {
        var comment = new TicketComment { AuthorId = 1, Body = sent, Public = true };

        Assert.Equal(body, CommentTexts.Body(comment));
        Assert.Equal($"<div class=\"zd-comment\" dir=\"auto\">{html}</div>", CommentTexts.Html(comment));
        Assert.Equal(plain, CommentTexts.Plain(comment));
    }

    [Theory]
    [InlineData("<p>Hello <b>you</b></p>", "Hello you")]
    [InlineData("<p>a</p><p>b<br/>c</p>", "a\n\nb\nc")]
    [InlineData("a &lt; b", "a < b")]
    [InlineData("no tag < here", "no tag < here")]
    [InlineData("<<<<", "<<<<")]
    public void The_text_of_html_has_no_tags(string html, string text) => Assert.Equal(text, CommentTexts.TextOf(html));

    [Theory]
    [InlineData("a<script>x</script>b", "ab")]
    [InlineData("a<SCRIPT src=1>x", "a")]
    [InlineData("a<b>c</b>", "a<b>c</b>")]
    [InlineData("a<script>x</script><script>y</script>b", "ab")]
    [InlineData("a<scr<script>x</script>ipt>y</script>b", "ab")]
    [InlineData("a</script>b<scrip", "a</script>b<scrip")]
    public void Html_loses_its_scripts(string html, string clean) => Assert.Equal(clean, CommentTexts.WithoutScripts(html));

    [Fact]
    public void Many_scripts_are_removed_in_one_pass()
    {
        var html = string.Concat(Enumerable.Repeat("<script></script>", 3_000));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var clean = CommentTexts.WithoutScripts(html);

        Assert.Equal("", clean);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4L * html.Length);
    }
}
