using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

/// <summary>Five updates a minute of each organization (facts §6.3).</summary>
public sealed class OrganizationUpdateLimitTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_sixth_update_in_a_minute_is_refused_by_PUT_and_create_or_update_alike()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon.AddSeconds(10));
        var created = await account.PostAsync(
            "/api/v2/organizations/create_or_update",
            """{"organization":{"name":"Corps","external_id":"c"}}""");
        var organization = created.Id("organization");
        for (var i = 0; i < 5; i++)
        {
            var response = i % 2 == 0
                ? await account.PutAsync($"/api/v2/organizations/{organization}", $$$"""{"organization":{"notes":"{{{i}}}"}}""")
                : await account.PostAsync(
                    "/api/v2/organizations/create_or_update",
                    $$$"""{"organization":{"external_id":"c","notes":"{{{i}}}"}}""");
            Assert.Equal(HttpStatusCode.OK, response.Status);
        }

        var put = await account.PutAsync($"/api/v2/organizations/{organization}", """{"organization":{"notes":"6"}}""");
        var upsert = await account.PostAsync(
            "/api/v2/organizations/create_or_update",
            """{"organization":{"external_id":"c","notes":"6"}}""");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(50));
        var after = await account.PutAsync($"/api/v2/organizations/{organization}", """{"organization":{"notes":"6"}}""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.All([put, upsert], refused =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
            Assert.Equal("""{"errors":[{"code":"TooManyRequests","title":"Too many requests to update"}]}""", refused.Body);
            Assert.Equal("application/json; charset=utf-8", refused.ContentHeaders.ContentType!.ToString());
            Assert.Equal(["50"], refused.Headers.GetValues("Retry-After"));
        });
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact]
    public async Task Organizations_are_limited_each_for_itself()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = await account.CreateOrganizationAsync("\"name\":\"First\"");
        var second = await account.CreateOrganizationAsync("\"name\":\"Second\"");
        account.Account.Limits.Exhaust("organization-update", first, TimeSpan.FromHours(1));

        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await account.PutAsync($"/api/v2/organizations/{first}", """{"organization":{"notes":"1"}}""")).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await account.PutAsync($"/api/v2/organizations/{second}", """{"organization":{"notes":"1"}}""")).Status);
    }
}
