using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.RecipientAddresses.Operations;

public sealed class RecipientAddressesTests
{
    private const string Addresses = "/api/v2/recipient_addresses";

    [Fact]
    public async Task An_address_of_the_own_domain_is_verified_and_any_other_is_not()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var own = await account.PostAsync(
            Addresses, $$$"""{"recipient_address":{"email":"sales@{{{account.Account.Name}}}.zendesk.com"}}""");
        var other = await account.PostAsync(Addresses, """{"recipient_address":{"email":"sales@example.org"}}""");

        Assert.Equal(
            ("verified", "verified", null, "unknown", "unknown"),
            (Of(own).Text("forwarding_status"), Of(own).Text("cname_status"), Of(own).Text("domain_verification_code"),
                Of(other).Text("forwarding_status"), Of(other).Text("domain_verification_status")));
        Assert.NotNull(Of(other).Text("domain_verification_code"));
        Assert.Equal(account.Account.Name, Of(other).Text("name"));
        Assert.Equal((await account.GetAsync("/api/v2/brands")).Ids("brands")[0], Of(other).Number("brand_id"));
    }

    [Theory]
    [InlineData("""{"name":"Sales"}""", "email")]
    [InlineData("""{"email":"sales"}""", "email")]
    [InlineData("""{"email":"sales@example.org","brand_id":7}""", "brand_id")]
    public async Task An_address_has_an_email_and_a_brand(string address, string field)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Addresses, $$$"""{"recipient_address":{{{address}}}}""");

        Assert.Equal([field], refused.Json.GetProperty("details").EnumerateObject().Select(complaint => complaint.Name));
    }

    [Fact]
    public async Task The_default_address_stays_until_another_is_the_default()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = (await account.GetAsync(Addresses)).Ids("recipient_addresses")[0];

        var ended = await account.PutAsync($"{Addresses}/{first}", """{"recipient_address":{"default":false}}""");
        var kept = await account.DeleteAsync($"{Addresses}/{first}");
        await account.PostAsync(Addresses, """{"recipient_address":{"email":"sales@example.org","default":true}}""");
        var deleted = await account.DeleteAsync($"{Addresses}/{first}");

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NoContent),
            (ended.Status, kept.Status, deleted.Status));
    }

    [Fact]
    public async Task Only_forwarding_spf_and_dns_can_be_verified()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.PostAsync(Addresses, """{"recipient_address":{"email":"sales@example.org"}}""");
        var one = $"{Addresses}/{created.Id("recipient_address")}";

        var nothing = await account.PutAsync($"{one}/verify", """{"type":"luck"}""");
        await account.PutAsync($"{one}/verify", """{"type":"dns"}""");
        await account.PutAsync($"{one}/verify", "{}");
        var shown = Of(await account.GetAsync(one));

        Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
        Assert.Equal(
            ("verified", "unknown", "verified"),
            (shown.Text("forwarding_status"), shown.Text("spf_status"), shown.Text("cname_status")));
    }

    private static System.Text.Json.JsonElement Of(TestResponse response) => response.Json.GetProperty("recipient_address");
}
