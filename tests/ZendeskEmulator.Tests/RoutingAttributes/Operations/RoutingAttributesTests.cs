using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.RoutingAttributes.Operations;

public sealed class RoutingAttributesTests
{
    private const string Attributes = "/api/v2/routing/attributes";

    [Fact]
    public async Task A_record_with_a_UUID_is_at_its_Location_and_under_its_attribute_alone()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var language = await CreateAsync(account, "Language");
        var color = await CreateAsync(account, "Color");

        var created = await account.PostAsync($"{Attributes}/{language}/values", """{"attribute_value":{"name":"French"}}""");
        var shown = await account.GetAsync(created.Headers.Location!.PathAndQuery);
        var value = created.Json.GetProperty("attribute_value").Text("id");
        var elsewhere = await account.GetAsync($"{Attributes}/{color}/values/{value}");
        var unknown = await account.GetAsync($"{Attributes}/no-uuid");

        Assert.True(Guid.TryParse(value, out _));
        Assert.Equal((HttpStatusCode.Created, created.Body), (created.Status, shown.Body));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (elsewhere.Status, unknown.Status));
    }

    [Fact]
    public async Task A_name_is_taken_within_its_attribute_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var language = await CreateAsync(account, "Language");
        var dialect = await CreateAsync(account, "Dialect");
        const string Bavarian = """{"attribute_value":{"name":"Bavarian"}}""";

        var first = await account.PostAsync($"{Attributes}/{language}/values", Bavarian);
        var second = await account.PostAsync($"{Attributes}/{dialect}/values", Bavarian);
        var third = await account.PostAsync($"{Attributes}/{dialect}/values", Bavarian);

        Assert.Equal(
            (HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity),
            (first.Status, second.Status, third.Status));
    }

    [Fact]
    public async Task An_end_user_has_no_values()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var roger = await account.CreateUserAsync("\"name\":\"Roger\"");

        var shown = await account.GetAsync($"/api/v2/routing/agents/{roger}/instance_values");
        var set = await account.PostAsync($"/api/v2/routing/agents/{roger}/instance_values", """{"attribute_value_ids":[]}""");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.Status, set.Status));
    }

    [Theory]
    [InlineData("PUT", """{"user":{"role":"end-user"}}""")]
    [InlineData("DELETE", null)]
    public async Task A_user_who_is_no_longer_an_agent_loses_the_values(string method, string? body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var agnes = await CreateFrenchSpeakerAsync(account);

        await account.SendAsync(new HttpMethod(method), $"/api/v2/users/{agnes}", body);
        await account.PutAsync($"/api/v2/users/{agnes}", """{"user":{"role":"agent"}}""");

        Assert.DoesNotContain("routing_instance_values", (await account.GetAsync("/_emulator/export")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_values_takes_none_away()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var values = $"/api/v2/routing/agents/{await CreateFrenchSpeakerAsync(account)}/instance_values";

        var refused = await account.PostAsync(values, "{}");
        var kept = await account.GetAsync(values);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(1, kept.Json.GetProperty("attribute_values").GetArrayLength());
    }

    private static async Task<long> CreateFrenchSpeakerAsync(TestAccount account)
    {
        var agnes = await account.CreateUserAsync("\"name\":\"Agnes\",\"email\":\"agnes@example.org\",\"role\":\"agent\"");
        var language = await CreateAsync(account, "Language");
        var french = await account.PostAsync($"{Attributes}/{language}/values", """{"attribute_value":{"name":"French"}}""");
        var value = french.Json.GetProperty("attribute_value").Text("id");
        await account.PostAsync($"/api/v2/routing/agents/{agnes}/instance_values", $$"""{"attribute_value_ids":["{{value}}"]}""");
        return agnes;
    }

    private static async Task<string?> CreateAsync(TestAccount account, string name) =>
        (await account.PostAsync(Attributes, $$$"""{"attribute":{"name":"{{{name}}}"}}""")).Json.GetProperty("attribute").Text("id");
}
