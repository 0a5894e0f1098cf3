using Xunit;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Tests.Tags;

public sealed class TagSetTests
{
    [Theory]
    [InlineData("b a", "a b")]
    [InlineData("a a", "a")]
    [InlineData("vip_1 beta-2", "beta-2 vip_1")]
    public void Tags_are_a_set(string sent, string stored) =>
        Assert.Equal(stored.Split(' '), TagSet.Of(sent.Split(' ')));

    [Fact]
    public void No_tags_and_blank_ones_are_none()
    {
        Assert.Null(TagSet.Of([]));
        Assert.Null(TagSet.Of(["", "  "]));
    }

    [Fact]
    public void Assumed_tags_are_lower_case_and_blanks_within_become_underscores() =>
        Assert.Equal<string>(["gold", "two_words"], TagSet.Of([" Two \t words ", "GOLD", "gold"])!);
}
