using Xunit;
using ZendeskEmulator.Locales;

namespace ZendeskEmulator.Tests.Locales;

public sealed class LocaleTableTests
{
    [Theory]
    [InlineData("en-US", 1)]
    [InlineData("es", 2)]
    [InlineData("de", 8)]
    [InlineData("zh-tw", 9)]
    [InlineData("zh-cn", 10)]
    [InlineData("pl", 13)]
    [InlineData("fr", 16)]
    [InlineData("pt-br", 19)]
    [InlineData("ja", 67)]
    [InlineData("nl", 1005)]
    [InlineData("en-gb", 1176)]
    [InlineData("es-419", 1194)]
    public void A_locale_and_its_id_name_each_other(string locale, long id)
    {
        Assert.Equal(id, LocaleTable.IdOf(locale));
        Assert.Equal(locale, LocaleTable.NameOf(id));
    }

    [Theory]
    [InlineData("en-us", "en-US", 1)]
    [InlineData("EN-US", "en-US", 1)]
    [InlineData("pt-BR", "pt-br", 19)]
    [InlineData("en-GB", "en-gb", 1176)]
    [InlineData("FR", "fr", 16)]
    [InlineData("de", "de", 8)]
    public void Letter_case_does_not_matter_and_is_corrected(string given, string canonical, long id)
    {
        Assert.Equal(id, LocaleTable.IdOf(given));
        Assert.Equal(canonical, LocaleTable.CanonicalOf(given));
    }

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    [InlineData("en_US")]
    [InlineData("xx-yy")]
    [InlineData(" fr")]
    public void An_unknown_locale_has_no_id_and_no_canonical_name(string locale)
    {
        Assert.Null(LocaleTable.IdOf(locale));
        Assert.Null(LocaleTable.CanonicalOf(locale));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(long.MaxValue)]
    public void An_unknown_id_has_no_name(long id) => Assert.Null(LocaleTable.NameOf(id));

    [Fact]
    public void The_default_is_American_English()
    {
        Assert.Equal("en-US", LocaleTable.Default);
        Assert.Equal(1, LocaleTable.DefaultId);
        Assert.Equal("en-US", LocaleTable.NameOf(LocaleTable.DefaultId));
    }
}
