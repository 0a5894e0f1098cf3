using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class OrganizationDomainNamesTests
{
    [Theory]
    [InlineData("\"Example.com, example.org,,example.com\"")]
    [InlineData("[\"example.com\",\"example.org\"]")]
    public async Task Domain_names_may_be_sent_as_one_text_with_commas(string sent)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostAsync(
            "/api/v2/organizations",
            $$$"""{"organization":{"name":"Space Quest","domain_names":{{{sent}}}}}""");

        Assert.Equal(["example.com", "example.org"], created.Json.GetProperty("organization").Texts("domain_names"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("[1,{}]")]
    public async Task Another_type_is_400(string sent)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostAsync(
            "/api/v2/organizations",
            $$$"""{"organization":{"name":"Space Quest","domain_names":{{{sent}}}}}""");

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, created.Status);
    }

    [Theory]
    [InlineData("/api/v2/users")]
    [InlineData("/api/v2/users/create_or_update")]
    public async Task A_new_end_user_with_an_address_of_the_domain_is_put_into_the_organization(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organization = await account.CreateOrganizationAsync(
            "\"name\":\"Space Quest\",\"domain_names\":[\"Example.com\",\"example.org\"]");

        var one = await account.PostAsync(path, """{"user":{"name":"Roger","email":"Roger@EXAMPLE.com"}}""");
        var other = await account.PostAsync(path, """{"user":{"name":"Wilco","email":"wilco@example.org"}}""");

        Assert.Equal(organization, one.User.Number("organization_id"));
        Assert.Equal(organization, other.User.Number("organization_id"));
        Assert.Equal(
            2,
            (await account.GetAsync($"/api/v2/organizations/{organization}/users/count")).Json.GetProperty("count").Number("value"));
    }

    [Theory]
    [InlineData("\"email\":\"roger@example.net\"")]
    [InlineData("\"email\":\"roger@notexample.com\"")]
    [InlineData("\"phone\":\"+15550100\"")]
    [InlineData("\"email\":\"roger@example.com\",\"role\":\"agent\"")]
    [InlineData("\"email\":\"roger@example.com\",\"organization_id\":null")]
    public async Task Others_are_not(string properties)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"domain_names\":[\"example.com\"]");

        var response = await account.CreateOrUpdateAsync($"\"name\":\"Roger\",{properties}");

        Assert.Null(response.User.Number("organization_id"));
    }

    [Fact]
    public async Task An_organization_that_the_request_names_wins()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"domain_names\":[\"example.com\"]");
        var named = await account.CreateOrganizationAsync("\"name\":\"Named\"");

        var response = await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"organization_id\":{named}");

        Assert.Equal(named, response.User.Number("organization_id"));
    }

    [Fact]
    public async Task A_domain_name_that_comes_later_moves_nobody()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"domain_names\":[\"example.com\"]");
        await account.CreateOrUpdateAsync("\"email\":\"roger@example.com\",\"notes\":\"n\"");

        Assert.Null((await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
    }

    [Fact]
    public async Task A_domain_name_that_was_taken_away_maps_no_more()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"domain_names\":[\"example.com\"]");
        await account.PutAsync($"/api/v2/organizations/{organization}", """{"organization":{"domain_names":[]}}""");

        var response = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        Assert.Null(response.User.Number("organization_id"));
    }

    [Fact]
    public async Task The_same_one_of_two_organizations_with_a_domain_name_maps_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("domain-names");
        var options = new EmulatorOptions { DataFile = Path.Combine(folder.FullName, "emulator.db") };

        long? before;
        await using (var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken))
        {
            using var account = new TestAccount(emulator.GetAccount("one"));
            var first = await account.CreateOrganizationAsync("\"name\":\"First\",\"domain_names\":[\"example.com\"]");
            await account.CreateOrganizationAsync("\"name\":\"Second\",\"domain_names\":[\"example.com\"]");
            await account.PutAsync($"/api/v2/organizations/{first}", """{"organization":{"notes":"n"}}""");
            before = (await account.CreateOrUpdateAsync(
                "\"name\":\"Roger\",\"email\":\"roger@example.com\"")).User.Number("organization_id");
        }
        long? after;
        await using (var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken))
        {
            using var account = new TestAccount(emulator.GetAccount("one"));
            after = (await account.CreateOrUpdateAsync(
                "\"name\":\"Wilco\",\"email\":\"wilco@example.com\"")).User.Number("organization_id");
        }
        folder.Delete(recursive: true);

        Assert.Equal(before, after);
    }
}
