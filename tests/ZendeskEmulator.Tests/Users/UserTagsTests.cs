using Xunit;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Users;

public sealed class UserTagsTests
{
    [Theory]
    [InlineData("b a", "a b")]
    [InlineData("a a", "a")]
    [InlineData("vip_1 beta-2", "beta-2 vip_1")]
    public void Tags_are_a_set(string sent, string stored) =>
        Assert.Equal(stored.Split(' '), UserTags.Normalize(sent.Split(' ')));

    [Fact]
    public void No_tags_and_blank_ones_are_none()
    {
        Assert.Null(UserTags.Normalize([]));
        Assert.Null(UserTags.Normalize(["", "  "]));
    }

    [Fact]
    public void Assumed_tags_are_lower_case_and_blanks_within_become_underscores() =>
        Assert.Equal<string>(["gold", "two_words"], UserTags.Normalize([" Two \t words ", "GOLD", "gold"])!);
}
