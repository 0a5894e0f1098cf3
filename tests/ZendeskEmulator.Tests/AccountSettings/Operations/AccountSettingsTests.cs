using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.AccountSettings.Operations;

public sealed class AccountSettingsTests
{
    private const string Path = "/api/v2/account/settings";

    [Fact]
    public async Task The_settings_have_their_thirty_sections()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var settings = (await account.GetAsync(Path)).Json.GetProperty("settings");

        Assert.Equal(30, settings.Keys().Length);
        Assert.True(settings.GetProperty("tickets").Flag("comments_public_by_default"));
    }

    [Fact]
    public async Task A_change_is_kept_and_leaves_the_rest()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PutAsync(Path, """{"settings":{"branding":{"header_color":"000000"}}}""");

        var changed = await account.PutAsync(Path, """{"settings":{"tickets":{"tagging":"false"},"nonsense":{"x":1}}}""");

        var settings = (await account.GetAsync(Path)).Json.GetProperty("settings");
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal("000000", settings.GetProperty("branding").Text("header_color"));
        Assert.False(settings.GetProperty("tickets").Flag("tagging"));
        Assert.True(settings.GetProperty("user").Flag("tagging"));
    }

    [Theory]
    [InlineData("""{"tickets":{"tagging":"perhaps"}}""", "settings.tickets.tagging must be either true or false")]
    [InlineData("""{"tickets":7}""", "settings.tickets must be a hash")]
    [InlineData("""{"localization":{"locale_ids":[7777]}}""", "settings.localization.locale_ids must be an array of known locales")]
    public async Task A_wrong_value_is_refused(string settings, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PutAsync(Path, $$"""{"settings":{{settings}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(reason, refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_plan_cannot_be_set()
    {
        using var account = await TestEmulator.NewAccountAsync();

        await account.PutAsync(Path, """{"settings":{"active_features":{"voice":true}}}""");

        var settings = (await account.GetAsync(Path)).Json.GetProperty("settings");
        Assert.False(settings.GetProperty("active_features").Flag("voice"));
    }

    [Fact]
    public async Task Another_active_brand_can_be_made_the_default()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = (await account.GetAsync("/api/v2/brands")).Ids("brands")[0];
        var shop = (await account.PostAsync("/api/v2/brands", """{"brand":{"name":"Shop","subdomain":"shop"}}""")).Id("brand");

        var changed = await account.PutAsync(Path, $$$$"""{"settings":{"brands":{"default_brand_id":{{{{shop}}}}}}}""");
        await account.PutAsync($"/api/v2/brands/{first}", """{"brand":{"active":false}}""");
        var refused = await account.PutAsync(Path, $$$$"""{"settings":{"brands":{"default_brand_id":{{{{first}}}}}}}""");

        Assert.Equal(shop, changed.Json.GetProperty("settings").GetProperty("brands").Number("default_brand_id"));
        Assert.True((await account.GetAsync($"/api/v2/brands/{shop}")).Json.GetProperty("brand").Flag("default"));
        Assert.False((await account.GetAsync($"/api/v2/brands/{first}")).Json.GetProperty("brand").Flag("default"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var settings = (await account.GetAsync(Path)).Json.GetProperty("settings");
        Assert.Equal(shop, settings.GetProperty("brands").Number("default_brand_id"));
    }

    [Fact]
    public async Task A_locale_that_is_sent_twice_is_listed_once()
    {
        using var account = await TestEmulator.NewAccountAsync();

        await account.PutAsync(Path, """{"settings":{"localization":{"locale_ids":[1,8,1]}}}""");

        var locales = await IdsAsync(account);
        Assert.Equal([1, 8], locales);
    }

    [Fact]
    public async Task The_settings_survive_a_restart()
    {
        using var folder = new TemporaryFolder();
        var options = new EmulatorOptions { DataFile = folder.FileNamed("settings.db") };
        await using (var first = await Emulator.StartAsync(options, TestContext.Current.CancellationToken))
        {
            using var account = new TestAccount(first.GetAccount("acme"));
            await account.PutAsync(Path, """{"settings":{"branding":{"header_color":"1\"2"},"localization":{"locale_ids":[1,8]}}}""");
        }

        await using var second = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var again = new TestAccount(second.GetAccount("acme"));

        Assert.Equal("1\"2", (await again.GetAsync(Path)).Json.GetProperty("settings").GetProperty("branding").Text("header_color"));
        var locales = await IdsAsync(again);
        Assert.Equal([1, 8], locales);
    }

    private static async Task<long[]> IdsAsync(TestAccount account) => (await account.GetAsync("/api/v2/locales")).Ids("locales");
}
