using Xunit;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class KeyIndexTests
{
    private readonly KeyIndex index = new();

    [Theory]
    [InlineData("Ab-1")]
    [InlineData("ab-1")]
    [InlineData("AB-1")]
    public void A_key_is_found_ignoring_case(string key)
    {
        index.Set("Ab-1", 7);

        Assert.Equal(7, index.Find(key));
        Assert.Equal(7, index.Find(key.AsSpan()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ab-")]
    [InlineData("Ab-1 ")]
    [InlineData("Åb-1")]
    public void An_unknown_key_is_0(string key)
    {
        index.Set("Ab-1", 7);

        Assert.Equal(0, index.Find(key));
        Assert.Equal(0, index.Find(key.AsSpan()));
    }

    [Fact]
    public void A_key_that_is_set_again_names_the_new_id()
    {
        index.Set("Ab-1", 7);

        index.Set("aB-1", 8);

        Assert.Equal(8, index.Find("Ab-1"));
    }

    [Fact]
    public void A_removed_key_is_free()
    {
        index.Set("Ab-1", 7);

        index.Remove("AB-1");
        index.Remove("never there");

        Assert.Equal(0, index.Find("Ab-1"));
    }
}
