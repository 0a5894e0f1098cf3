using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class UpdateOrganizationTests
{
    [Fact]
    public async Task Properties_that_are_not_sent_stay()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var id = await CreateAsync(account);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        var response = await account.PutAsync($"/api/v2/organizations/{id}.json", """{"organization":{"details":"new"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Null(response.Headers.Location);
        var organization = response.Json.GetProperty("organization");
        Assert.Equal("new", organization.Text("details"));
        Assert.Equal("Space Quest", organization.Text("name"));
        Assert.Equal("O-1", organization.Text("external_id"));
        Assert.Equal("n", organization.Text("notes"));
        Assert.Equal(["vip"], organization.Texts("tags"));
        Assert.Equal(["example.com"], organization.Texts("domain_names"));
        Assert.True(organization.Flag("shared_tickets"));
        Assert.Equal("2024-01-01T00:00:00Z", organization.Text("created_at"));
        Assert.Equal("2024-01-01T00:00:05Z", organization.Text("updated_at"));
    }

    [Theory]
    [InlineData("external_id")]
    [InlineData("details")]
    [InlineData("notes")]
    public async Task Null_clears(string key)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);

        var response = await account.PutAsync($"/api/v2/organizations/{id}", $$$"""{"organization":{"{{{key}}}":null}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Null(response.Json.GetProperty("organization").Text(key));
    }

    [Fact]
    public async Task Lists_are_replaced_and_an_empty_one_clears()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);

        var replaced = await account.PutAsync(
            $"/api/v2/organizations/{id}",
            """{"organization":{"tags":["gold"],"domain_names":["example.org"]}}""");
        var cleared = await account.PutAsync($"/api/v2/organizations/{id}", """{"organization":{"tags":[],"domain_names":[]}}""");

        Assert.Equal(["gold"], replaced.Json.GetProperty("organization").Texts("tags"));
        Assert.Equal(["example.org"], replaced.Json.GetProperty("organization").Texts("domain_names"));
        Assert.Empty(cleared.Json.GetProperty("organization").Texts("tags"));
        Assert.Empty(cleared.Json.GetProperty("organization").Texts("domain_names"));
    }

    [Fact]
    public async Task Its_own_name_in_another_case_is_not_taken_and_the_name_of_another_is()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"Other\"");
        var id = await CreateAsync(account);

        var own = await account.PutAsync($"/api/v2/organizations/{id}", """{"organization":{"name":"SPACE quest","external_id":"O-1"}}""");
        var others = await account.PutAsync($"/api/v2/organizations/{id}", """{"organization":{"name":"other"}}""");

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal("SPACE quest", own.Json.GetProperty("organization").Text("name"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, others.Status);
        Assert.Equal("Name: other has already been taken", others.Json.GetProperty("details").GetProperty("name")[0].Text("description"));
    }

    [Fact]
    public async Task The_old_name_is_free()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);

        await account.PutAsync($"/api/v2/organizations/{id}", """{"organization":{"name":"Renamed"}}""");
        var created = await account.PostAsync("/api/v2/organizations", """{"organization":{"name":"Space Quest"}}""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
    }

    [Fact]
    public async Task An_unknown_id_is_404()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PutAsync("/api/v2/organizations/9223372036854775807", """{"organization":{"name":"A"}}""");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task An_agent_without_a_custom_role_changes_the_notes_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);
        await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"role\":\"agent\"");

        var response = await account.SendAsync(
            HttpMethod.Put,
            $"/api/v2/organizations/{id}",
            """{"organization":{"name":"Renamed","notes":"by Roger","details":"by Roger","tags":[]}}""",
            TestCredentials.Token("roger@example.com", "any"));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        var organization = (await account.GetAsync($"/api/v2/organizations/{id}")).Json.GetProperty("organization");
        Assert.Equal("by Roger", organization.Text("notes"));
        Assert.Equal("Space Quest", organization.Text("name"));
        Assert.Equal("d", organization.Text("details"));
        Assert.Equal(["vip"], organization.Texts("tags"));
    }

    [Theory]
    [InlineData("POST", "")]
    [InlineData("POST", "/create_or_update")]
    [InlineData("DELETE", "/{id}")]
    public async Task An_agent_without_a_custom_role_neither_makes_nor_deletes_one(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);
        await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"role\":\"agent\"");

        var response = await account.SendAsync(
            new HttpMethod(method),
            $"/api/v2/organizations{path.Replace("{id}", $"{id}", StringComparison.Ordinal)}",
            """{"organization":{"name":"New"}}""",
            TestCredentials.Token("roger@example.com", "any"));

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Equal(["Space Quest"], (await account.GetAsync("/api/v2/organizations")).Names("organizations"));
    }

    private static Task<long> CreateAsync(TestAccount account) => account.CreateOrganizationAsync("""
        "name":"Space Quest","external_id":"O-1","details":"d","notes":"n","tags":["vip"],"domain_names":["example.com"],
        "shared_tickets":true
        """);
}
