using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Locales.Operations;

public sealed class LocalesTests
{
    [Fact]
    public async Task A_new_account_has_one_locale_and_its_agents_have_all()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var own = (await account.GetAsync("/api/v2/locales")).Ids("locales");

        Assert.Equal([1], own);
        Assert.Equal(42, (await account.GetAsync("/api/v2/locales/agent")).Ids("locales").Length);
        Assert.Equal(42, (await account.GetAsync("/api/v2/locales/public")).Ids("locales").Length);
    }

    [Theory]
    [InlineData("8", 8, "de", "German", "Deutsch", false)]
    [InlineData("AR", 66, "ar", "Arabic", "العربية", true)]
    public async Task A_locale_is_shown_by_id_or_code(string path, long id, string code, string name, string native, bool isRightToLeft)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var locale = (await account.GetAsync($"/api/v2/locales/{path}.json")).Json.GetProperty("locale");

        Assert.Equal(
            ["url", "id", "locale", "name", "native_name", "presentation_name", "rtl", "created_at", "updated_at"], locale.Keys());
        Assert.Equal((id, code, name), (locale.Number("id"), locale.Text("locale"), locale.Text("name")));
        Assert.Equal((native, isRightToLeft), (locale.Text("native_name"), locale.Flag("rtl")));
        Assert.Equal($"{name} - {native}", locale.Text("presentation_name"));
        Assert.EndsWith($"/api/v2/locales/{id}.json", locale.Text("url"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7777")]
    [InlineData("xx")]
    public async Task An_unknown_locale_is_not_found(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/locales/{path}")).Status);
    }

    [Theory]
    [InlineData("current", "fr")]
    [InlineData("detect_best_locale", "fr")]
    [InlineData("detect_best_locale?available_locales[]=ja&available_locales[]=fr", "fr")]
    [InlineData("detect_best_locale?available_locales[]=ja&available_locales[]=de", "ja")]
    public async Task The_callers_locale_is_its_own(string path, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Ada\",\"email\":\"ada@example.com\",\"role\":\"admin\",\"locale\":\"fr\"");

        var shown = await account.SendAsync(
            HttpMethod.Get, $"/api/v2/locales/{path}", authorization: TestCredentials.Token("ada@example.com", "any"));

        Assert.Equal(expected, shown.Json.GetProperty("locale").Text("locale"));
    }
}
