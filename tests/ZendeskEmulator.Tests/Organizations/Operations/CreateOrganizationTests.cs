using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class CreateOrganizationTests
{
    [Fact]
    public async Task A_new_organization_returns_201_with_its_location()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/organizations", """
            {"organization":{"name":"Space Quest","external_id":"O-1","details":"d","notes":"n","tags":["b","a"],
            "domain_names":["Example.com"],"shared_tickets":true}}
            """);

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal($"http://localhost/api/v2/organizations/{response.Id("organization")}.json", response.Headers.Location?.ToString());
        var organization = response.Json.GetProperty("organization");
        Assert.Equal(response.Headers.Location?.ToString(), organization.Text("url"));
        Assert.Equal("Space Quest", organization.Text("name"));
        Assert.Equal("O-1", organization.Text("external_id"));
        Assert.Equal("d", organization.Text("details"));
        Assert.Equal("n", organization.Text("notes"));
        Assert.Equal(["a", "b"], organization.Texts("tags").Order());
        Assert.Equal(["example.com"], organization.Texts("domain_names"));
        Assert.True(organization.Flag("shared_tickets"));
    }

    [Theory]
    [InlineData("Space Quest")]
    [InlineData("space QUEST")]
    [InlineData("  Space Quest ")]
    public async Task A_taken_name_is_422_in_any_case_and_with_blanks(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");

        var response = await account.PostAsync("/api/v2/organizations", $$$"""{"organization":{"name":"{{{name}}}"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"name":[{"description":"Name: """
                + name.Trim()
                + """ has already been taken","error":"DuplicateValue"}]}}""",
            response.Body);
        Assert.Single((await account.GetAsync("/api/v2/organizations")).Ids("organizations"));
    }

    [Fact]
    public async Task A_name_is_kept_without_the_blanks_around_it()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/organizations", """{"organization":{"name":"  Space Quest  "}}""");

        Assert.Equal("Space Quest", response.Json.GetProperty("organization").Text("name"));
    }

    [Fact]
    public async Task A_taken_external_id_is_422_and_many_organizations_may_have_no_external_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"One\",\"external_id\":\"O-1\"");
        await account.CreateOrganizationAsync("\"name\":\"Two\"");
        await account.CreateOrganizationAsync("\"name\":\"Three\",\"external_id\":null");

        var response = await account.PostAsync("/api/v2/organizations", """{"organization":{"name":"Four","external_id":"O-1"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("DuplicateValue", response.Json.GetProperty("details").GetProperty("external_id")[0].Text("error"));
        Assert.Equal(["One", "Three", "Two"], (await account.GetAsync("/api/v2/organizations")).Names("organizations"));
    }

    [Fact]
    public async Task A_taken_name_and_a_taken_external_id_are_reported_together()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"One\",\"external_id\":\"O-1\"");

        var response = await account.PostAsync("/api/v2/organizations", """{"organization":{"name":"one","external_id":"O-1"}}""");

        Assert.Equal(["external_id", "name"], response.Json.GetProperty("details").Keys().Order());
    }

    [Theory]
    [InlineData("""{"details":"d"}""")]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"  "}""")]
    [InlineData("""{"name":null}""")]
    public async Task Assumed_without_a_name_it_is_422_on_name(string organization)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/organizations", $$"""{"organization":{{organization}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"name":[{"description":"Name: cannot """
            + """be blank","error":"BlankValue"}]}}""",
            response.Body);
    }

    [Fact]
    public async Task Read_only_properties_are_ignored()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/organizations", """
            {"organization":{"id":0,"url":null,"created_at":"0001-01-01T00:00:00","updated_at":"0001-01-01T00:00:00",
            "name":"Space Quest","group_id":null,"organization_fields":null,"tags":null,"domain_names":null,"unknown":{"a":[1]}}}
            """);

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.DoesNotContain("0001-01-01", response.Body, StringComparison.Ordinal);
        Assert.NotEqual(0, response.Id("organization"));
    }

    [Theory]
    [InlineData("""{"organization":{"name":{}}}""", "organization.name")]
    [InlineData("""{"organization":{"name":"A","tags":"vip"}}""", "organization.tags")]
    [InlineData("""{"organization":{"name":"A","domain_names":{}}}""", "organization.domain_names")]
    [InlineData("""{"organization":[]}""", "organization")]
    [InlineData("""["A"]""", "organization")]
    public async Task A_value_of_the_wrong_type_is_400_naming_the_key(string body, string key)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/organizations", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.StartsWith(
            $"You passed an invalid value for the {key} attribute. Invalid parameter: {key} must be ",
            response.Json.GetProperty("error").Text("message"),
            StringComparison.Ordinal);
        Assert.Empty((await account.GetAsync("/api/v2/organizations")).Ids("organizations"));
    }
}
