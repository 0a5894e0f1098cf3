using Xunit;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class UuidTextTests
{
    [Theory]
    [InlineData(1, "00000001-0000-11e8-b07e-950ba849aa27")]
    [InlineData(8_149_400_000_030, "6e17961e-0769-11e8-b07e-950ba849aa27")]
    [InlineData(0xffff_ffff_ffff, "ffffffff-ffff-11e8-b07e-950ba849aa27")]
    public void A_UUID_is_an_id_in_another_form(long id, string uuid)
    {
        Assert.Equal(uuid, UuidText.Of(id));
        Assert.Equal(id, UuidText.IdOf(uuid));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("00000001-0000-11e8-b07e-950ba849aa28")]
    [InlineData("0000000g-0000-11e8-b07e-950ba849aa27")]
    [InlineData("000000010000011e8-b07e-950ba849aa27")]
    public void Any_other_text_is_not_an_id(string text) => Assert.Equal(0, UuidText.IdOf(text));
}
