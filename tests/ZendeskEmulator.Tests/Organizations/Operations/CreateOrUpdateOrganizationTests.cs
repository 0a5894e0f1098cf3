using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class CreateOrUpdateOrganizationTests
{
    private const string Path = "/api/v2/organizations/create_or_update.json";

    [Fact]
    public async Task A_new_organization_returns_201_with_its_location()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(Path, """{"organization":{"name":"Space Quest","external_id":"O-1"}}""");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal($"http://localhost/api/v2/organizations/{response.Id("organization")}.json", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_organization_is_found_by_external_id_and_returns_200()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"external_id\":\"O-1\",\"notes\":\"n\"");

        var response = await account.PostAsync(Path, """{"organization":{"name":"Renamed","external_id":"O-1"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(id, response.Id("organization"));
        Assert.Equal("Renamed", response.Json.GetProperty("organization").Text("name"));
        Assert.Equal("n", response.Json.GetProperty("organization").Text("notes"));
    }

    [Theory]
    [InlineData("{id}")]
    [InlineData("\"{id}\"")]
    public async Task An_organization_is_found_by_id_and_returns_200(string form)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        var sent = form.Replace("{id}", $"{id}", StringComparison.Ordinal);

        var response = await account.PostAsync(Path, $$$"""{"organization":{"id":{{{sent}}},"external_id":"O-1"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(id, response.Id("organization"));
        Assert.Equal("Space Quest", response.Json.GetProperty("organization").Text("name"));
        Assert.Equal("O-1", response.Json.GetProperty("organization").Text("external_id"));
    }

    [Theory]
    [InlineData("""{"name":"Space Quest"}""")]
    [InlineData("""{"name":"space quest","external_id":"O-2"}""")]
    [InlineData("""{"name":"Space Quest","id":0}""")]
    public async Task An_organization_is_never_found_by_its_name(string organization)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"external_id\":\"O-1\"");

        var response = await account.PostAsync(Path, $$"""{"organization":{{organization}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("DuplicateValue", response.Json.GetProperty("details").GetProperty("name")[0].Text("error"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public async Task An_id_that_a_client_has_not_got_yet_is_ignored(string id)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostAsync(Path, $$"""{"organization":{"id":{{id}},"name":"Space Quest","external_id":"O-1"} }""");
        var updated = await account.PostAsync(Path, $$"""{"organization":{"id":{{id}},"name":"Space Quest II","external_id":"O-1"} }""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal(created.Id("organization"), updated.Id("organization"));
    }

    [Fact]
    public async Task The_same_values_again_change_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        const string Body =
            """{"organization":{"name":"Space Quest","external_id":"O-1","tags":["b","a"],"domain_names":["example.com"]}}""";
        var created = await account.PostAsync(Path, Body);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        var again = await account.PostAsync(Path, Body);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(created.Body, again.Body);
    }
}
