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
    public void The_same_tags_are_kept_once() =>
        Assert.Same(TagSet.Of(["kept", "once"]), TagSet.Of(["Once", "kept"]));

    [Fact]
    public void A_set_that_is_too_long_to_be_shared_is_kept_as_it_is() =>
        Assert.Equal<string>([new string('a', 300), "b"], TagSet.Of(["b", new string('a', 300)])!);

    [Fact]
    public void Missing_and_blank_tags_count_as_no_tags()
    {
        Assert.Null(TagSet.Of([]));
        Assert.Null(TagSet.Of(["", "  "]));
    }

    [Fact]
    public void Assumed_tags_are_lower_case() => Assert.Equal<string>(["gold"], TagSet.Of(["GOLD", "gold"])!);

    [Fact]
    public void A_text_with_blanks_inside_is_several_tags() =>
        Assert.Equal<string>(["nice", "person"], TagSet.Of([" Nice \t person ", "nice"])!);
}
