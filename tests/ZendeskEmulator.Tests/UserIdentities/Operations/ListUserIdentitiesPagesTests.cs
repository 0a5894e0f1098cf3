using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class ListUserIdentitiesPagesTests
{
    [Theory]
    [InlineData("type[]=email", "roger@example.com,wilco@example.com")]
    [InlineData("type%5B%5D=twitter", "roger")]
    [InlineData("type[]=twitter&type[]=phone_number", "+15550100,roger")]
    [InlineData("type[]=sdk", "")]
    public async Task The_filter_by_type_leaves_the_named_ones(string query, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await CreateRogerAsync(account);

        var response = await account.GetAsync($"/api/v2/users/{user}/identities.json?{query}");

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), Values(response));
        Assert.Equal(Values(response).Length, response.Json.Number("count"));
    }

    [Fact]
    public async Task By_cursor_the_pages_lead_forward_to_an_empty_one()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await CreateRogerAsync(account);

        var first = await account.GetAsync($"/api/v2/users/{user}/identities.json?page[size]=3");
        var second = await account.GetAsync(first.Json.GetProperty("links").Text("next")!);
        var third = await account.GetAsync(second.Json.GetProperty("links").Text("next")!);

        Assert.Equal(["identities", "meta", "links"], first.Json.Keys());
        Assert.True(first.Json.GetProperty("meta").Flag("has_more"));
        Assert.False(second.Json.GetProperty("meta").Flag("has_more"));
        Assert.Equal(
            ["+15550100", "roger", "roger@example.com", "wilco@example.com"],
            Values(first).Concat(Values(second)).Order(StringComparer.Ordinal));
        Assert.Equal(
            """{"identities":[],"meta":{"has_more":false,"after_cursor":null,"before_cursor":null},"links":{"prev":null,"next":null}}""",
            third.Body);
    }

    [Fact]
    public async Task Links_keep_the_filter()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await CreateRogerAsync(account);

        var first = await account.GetAsync($"/api/v2/users/{user}/identities.json?page[size]=1&type[]=email");
        var second = await account.GetAsync(first.Json.GetProperty("links").Text("next")!);

        Assert.Equal(["roger@example.com"], Values(first));
        Assert.Equal(["wilco@example.com"], Values(second));
        Assert.False(second.Json.GetProperty("meta").Flag("has_more"));
    }

    private static async Task<long> CreateRogerAsync(TestAccount account)
    {
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        await account.CreateIdentityAsync(user, "phone_number", "+15550100");
        await account.CreateIdentityAsync(user, "twitter", "roger");
        await account.CreateIdentityAsync(user, "email", "wilco@example.com");
        return user;
    }

    private static string[] Values(TestResponse response) =>
        [.. response.Json.GetProperty("identities").EnumerateArray().Select(identity => identity.Text("value")!)];
}
