using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.BrandAgents.Operations;

public sealed class BrandAgentsTests
{
    [Fact]
    public async Task A_new_account_has_one_brand_which_is_the_default_and_has_the_owner()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var brand = Assert.Single((await account.GetAsync("/api/v2/brands")).Json.GetProperty("brands").EnumerateArray());
        var agents = await account.GetAsync($"/api/v2/brands/{brand.Number("id")}/agents");

        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        Assert.Equal([owner], agents.Json.GetProperty("brand_agents").EnumerateArray().Select(agent => agent.Number("user_id")!.Value));
    }

    [Fact]
    public async Task A_new_agent_works_for_every_brand_and_a_new_brand_has_every_agent()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = (await account.GetAsync("/api/v2/brands")).Ids("brands")[0];
        var anna = await AgentAsync(account, "");
        var second = await CreateAsync(account, "Sarien", "sarien");
        var bea = await account.CreateUserAsync("\"name\":\"Bea\",\"email\":\"bea@example.com\",\"role\":\"agent\"");

        Assert.Equal([first, second], await BrandsOfAsync(account, anna));
        Assert.Equal([first, second], await BrandsOfAsync(account, bea));
    }

    [Fact]
    public async Task An_agent_works_for_the_brands_that_are_named()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = (await account.GetAsync("/api/v2/brands")).Ids("brands")[0];
        var second = await CreateAsync(account, "Sarien", "sarien");

        var anna = await AgentAsync(account, $",\"agent_brand_ids\":[{second}]");
        var before = await BrandsOfAsync(account, anna);
        await account.PutAsync($"/api/v2/users/{anna}", $$$"""{"user":{"agent_brand_ids":[{{{first}}}]}}""");
        var after = await BrandsOfAsync(account, anna);
        var refused = await account.PutAsync($"/api/v2/users/{anna}", """{"user":{"agent_brand_ids":[7]}}""");

        Assert.Equal([second], before);
        Assert.Equal([first], after);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task An_agent_lists_the_brands_that_it_works_for()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var anna = TestCredentials.Token("anna@example.com", "any");
        var second = await CreateAsync(account, "Sarien", "sarien");
        await AgentAsync(account, $",\"agent_brand_ids\":[{second}]");

        var ofAnna = await account.SendAsync(HttpMethod.Get, "/api/v2/brands", null, anna);
        var all = await account.GetAsync("/api/v2/brands");

        Assert.Equal([second], ofAnna.Ids("brands"));
        Assert.Equal(1, ofAnna.Json.Number("count"));
        Assert.Equal(2, all.Ids("brands").Length);
    }

    [Fact]
    public async Task A_brand_agent_ends_alone_or_with_its_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account, "Sarien", "sarien");
        var anna = await AgentAsync(account, "");
        var ofAnna = await account.GetAsync($"/api/v2/users/{anna}/brand_agents");
        var id = ofAnna.Json.GetProperty("brand_agents")[0].Text("id");

        var shown = await account.GetAsync($"/api/v2/users/{anna}/brand_agents/{id}");
        var deleted = await account.DeleteAsync($"/api/v2/brand_agents/{id}");
        var left = await BrandsOfAsync(account, anna);
        await account.DeleteAsync($"/api/v2/users/{anna}");

        Assert.Equal(anna, shown.Json.GetProperty("brand_agent").Number("user_id"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Single(left);
        Assert.Empty(await BrandsOfAsync(account, anna));
    }

    [Fact]
    public async Task Nobody_works_for_a_deleted_brand()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var anna = await AgentAsync(account, "");
        var second = await CreateAsync(account, "Sarien", "sarien");

        await account.DeleteAsync($"/api/v2/brands/{second}");

        Assert.DoesNotContain(second, await BrandsOfAsync(account, anna));
    }

    private static async Task<long> AgentAsync(TestAccount account, string more) =>
        await account.CreateUserAsync($"\"name\":\"Anna\",\"email\":\"anna@example.com\",\"role\":\"agent\"{more}");

    private static async Task<long> CreateAsync(TestAccount account, string name, string subdomain) =>
        (await account.PostAsync("/api/v2/brands", $$$"""{"brand":{"name":"{{{name}}}","subdomain":"{{{subdomain}}}"}}""")).Id("brand");

    private static async Task<long[]> BrandsOfAsync(TestAccount account, long userId) =>
        [.. (await account.GetAsync($"/api/v2/users/{userId}/brand_agents")).Json.GetProperty("brand_agents").EnumerateArray()
            .Select(agent => agent.Number("brand_id")!.Value)];
}
