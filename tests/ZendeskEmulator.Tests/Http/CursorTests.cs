using System.Text;
using Xunit;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tests.Http;

public sealed class CursorTests
{
    [Theory]
    [InlineData("id", "", 1)]
    [InlineData("-id", "", 9_223_372_036_854_775_807)]
    [InlineData("name", "ROGER", 7)]
    [InlineData("-name", "A|B|", 7)]
    [InlineData("name", "ÄÖ \"\\ 🚀", 7)]
    [InlineData("updated_at", "2024-01-01T00:00:00", 7)]
    public void A_cursor_is_read_as_it_was_written(string order, string key, long id)
    {
        var cursor = new Cursor(order, key, id);

        Assert.Equal(cursor, Cursor.Parse(cursor.ToString(), order));
    }

    [Fact]
    public void A_long_key_is_read_as_it_was_written()
    {
        var cursor = new Cursor("name", new string('A', 4000), 7);

        var parsed = Cursor.Parse(cursor.ToString(), "name");

        Assert.Equal(4000, parsed?.Key.Length);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("-id")]
    [InlineData("")]
    public void A_cursor_of_another_order_is_invalid(string order) =>
        Assert.Null(Cursor.Parse(new Cursor("id", "", 7).ToString(), order));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"o":"id"}""")]
    [InlineData("""{"o":"id","v":7}""")]
    [InlineData("""{"o":"id","v":"###"}""")]
    [InlineData("""{"o":7,"v":"N3w="}""")] // 7|
    [InlineData("""{"o":"id","v":"Nw=="}""")] // 7
    [InlineData("""{"o":"id","v":"fA=="}""")] // |
    [InlineData("""{"o":"id","v":"LTF8"}""")] // -1|
    [InlineData("""{"o":"id","v":"OTk5OTk5OTk5OTk5OTk5OTk5OTl8"}""")] // 99999999999999999999|
    [InlineData("""{"o":"id","v":"N3w=""")]
    [InlineData("not json")]
    public void A_text_that_somebody_wrote_is_not_a_cursor(string text) =>
        Assert.Null(Cursor.Parse(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), "id"));

    [Theory]
    [InlineData("nonsense!")]
    [InlineData("/w==")] // a byte that is no UTF-8
    [InlineData("eyJvIjoi")]
    public void A_text_that_is_not_base64_or_UTF8_is_not_a_cursor(string text) => Assert.Null(Cursor.Parse(text, "id"));
}
