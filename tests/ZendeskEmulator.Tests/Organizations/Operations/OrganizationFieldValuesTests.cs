using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class OrganizationFieldValuesTests
{
    [Fact]
    public async Task Values_are_merged_returned_and_tagged_like_those_of_users()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        var id = await account.CreateOrganizationAsync("\"name\":\"Acme\",\"organization_fields\":{\"region\":\"eu\",\"seats\":5}");

        var response = await account.PutAsync(
            $"/api/v2/organizations/{id}",
            """{"organization":{"organization_fields":{"seats":null,"unknown":1}}}""");

        var organization = response.Json.GetProperty("organization");
        Assert.Equal("""{"region":"eu","seats":null}""", organization.GetProperty("organization_fields").GetRawText());
        Assert.Equal(["eu"], organization.Texts("tags"));
    }

    [Fact]
    public async Task Tags_by_their_own_calls_set_values()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        var id = await account.CreateOrganizationAsync("\"name\":\"Acme\"");

        await account.PutAsync($"/api/v2/organizations/{id}/tags", """{"tags":["us"]}""");

        Assert.Equal("us", (await account.GetAsync($"/api/v2/organizations/{id}")).Json.GetProperty("organization")
            .GetProperty("organization_fields")
            .Text("region"));
    }

    [Fact]
    public async Task A_wrong_value_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);

        var response = await account.PostAsync(
            "/api/v2/organizations",
            """{"organization":{"name":"Acme","organization_fields":{"seats":"many"}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Contains(
            "\"details\":{\"seats\":[{\"description\":\"Seats: is invalid\",\"error\":\"InvalidValue\"}]}",
            response.Body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organizations", "organizations")]
    [InlineData("organizations/show_many?ids={organization}", "organizations")]
    [InlineData("organizations/search?name=acme", "organizations")]
    [InlineData("organizations/autocomplete?name=ac", "organizations")]
    [InlineData("users/{user}/organizations", "organizations")]
    [InlineData("users/{user}?include=organizations", "organizations")]
    [InlineData("organization_memberships?include=organizations", "organizations")]
    public async Task Every_list_of_organizations_shows_them_and_a_change_of_the_fields_changes_its_tag(string path, string list)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        var organization = await account.CreateOrganizationAsync("\"name\":\"Acme\",\"organization_fields\":{\"seats\":5}");
        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_id\":{organization}");
        path = "/api/v2/" + path.Replace("{organization}", $"{organization}", StringComparison.Ordinal).Replace(
            "{user}",
            $"{user}",
            StringComparison.Ordinal);

        var before = await account.GetAsync(path);
        await account.DeleteAsync("/api/v2/organization_fields/seats");
        var after = await account.GetUnlessAsync(path, before.Headers.ETag);

        Assert.Equal("""{"region":null,"seats":5}""", before.Json.GetProperty(list)[0].GetProperty("organization_fields").GetRawText());
        Assert.Equal("""{"region":null}""", after.Json.GetProperty(list)[0].GetProperty("organization_fields").GetRawText());
    }

    [Fact]
    public async Task An_agent_changes_the_notes_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        var id = await account.CreateOrganizationAsync("\"name\":\"Acme\",\"organization_fields\":{\"seats\":5}");
        await account.CreateUserAsync("\"name\":\"Ann\",\"email\":\"ann@example.com\",\"role\":\"agent\"");

        var response = await account.SendAsync(
            HttpMethod.Put,
            $"/api/v2/organizations/{id}",
            """{"organization":{"notes":"n","organization_fields":{"seats":6}}}""",
            TestCredentials.Token("ann@example.com", "any"));

        Assert.Equal(5, response.Json.GetProperty("organization").GetProperty("organization_fields").Number("seats"));
    }

    private static async Task CreateFieldsAsync(TestAccount account)
    {
        await account.PostAsync(
            "/api/v2/organization_fields",
            """{"organization_field":{"key":"region","title":"Region","type":"dropdown","custom_field_options":"""
            + """[{"name":"EU","value":"eu"},{"name":"US","value":"us"}]}}""");
        await account.PostAsync(
            "/api/v2/organization_fields",
            """{"organization_field":{"key":"seats","title":"Seats","type":"integer"}}""");
    }
}
