using Xunit;
using ZendeskEmulator.Conditions;

namespace ZendeskEmulator.Tests.Conditions;

public sealed class WordSearchTests
{
    [Theory]
    [InlineData("the lamp is broken", "lamp", true)]
    [InlineData("the LAMP", "lamp", true)]
    [InlineData("lamp", "Lamp", true)]
    [InlineData("the lamps, the clamp", "lamp", false)]
    [InlineData("(lamp)", "lamp", true)]
    [InlineData("Größe", "GRÖSSE", false)]
    [InlineData("Größe", "GRÖßE", true)]
    [InlineData("a b-12 c", "b-12", true)]
    [InlineData("a xb-12 b-12x b-12", "b-12", true)]
    [InlineData("a xb-12 b-12x", "b-12", false)]
    [InlineData("deep red", "deep red", true)]
    [InlineData("😀 lamp", "😀", true)]
    [InlineData("", "lamp", false)]
    [InlineData(null, "lamp", false)]
    public void A_word_is_found_by_itself_in_any_case(string? text, string word, bool expected) =>
        Assert.Equal(expected, new WordSearch([word]).IsIn(text));

    [Fact]
    public void One_of_several_words_is_enough()
    {
        var search = new WordSearch(["desk", "a-1", "lamp"]);

        Assert.True(search.IsIn("no desk"));
        Assert.True(search.IsIn("an A-1"));
        Assert.True(search.IsIn("the lamp"));
        Assert.False(search.IsIn("a chair"));
    }

    [Fact]
    public void Without_words_nothing_is_found() => Assert.False(new WordSearch([]).IsIn("lamp"));
}
