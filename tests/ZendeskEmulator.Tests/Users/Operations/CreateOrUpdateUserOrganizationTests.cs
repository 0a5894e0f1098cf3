using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserOrganizationTests
{
    [Fact]
    public async Task An_organization_by_a_new_name_is_made()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","organization":{"name":"Sarien"}
            """);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.NotNull(created.User.Number("organization_id"));
    }

    [Theory]
    [InlineData("Sarien")]
    [InlineData("SARIEN")]
    [InlineData(" Sarien ")]
    public async Task An_organization_is_found_by_its_name(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrUpdateAsync("""
            "name":"Roger","organization":{"name":"Sarien"}
            """);

        var other = await account.CreateOrUpdateAsync($$"""
            "name":"Wilco","organization":{"name":"{{name}}"}
            """);

        Assert.Equal(one.User.Number("organization_id"), other.User.Number("organization_id"));
    }

    [Fact]
    public async Task The_deprecated_organization_name_does_the_same()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrUpdateAsync("""
            "name":"Roger","organization":{"name":"Sarien"}
            """);

        var other = await account.CreateOrUpdateAsync("""
            "name":"Wilco","organization_name":"Sarien"
            """);

        Assert.Equal(one.User.Number("organization_id"), other.User.Number("organization_id"));
    }

    [Theory]
    [InlineData("\"organization_id\":{0},\"organization\":{{\"name\":\"Other\"}}")]
    [InlineData("\"organization\":{{\"name\":\"Other\"}},\"organization_id\":{0}")]
    [InlineData("\"organization\":{{\"name\":\"Other\"}},\"organization_id\":\"{0}\"")]
    public async Task Organization_id_wins_over_organization(string both)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var sarien = (await account.CreateOrUpdateAsync("""
            "name":"Roger","organization":{"name":"Sarien"}
            """)).User.Number("organization_id");

        var created = await account.CreateOrUpdateAsync("\"name\":\"Wilco\"," + string.Format(null, both, sarien));

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(sarien, created.User.Number("organization_id"));
    }

    [Theory]
    [InlineData("\"organization_id\":42")]
    [InlineData("\"organization_ids\":[{id},42]")]
    [InlineData("\"organization_id\":42,\"email\":\"badmail\"")]
    public async Task An_unknown_organization_id_is_404_and_creates_nobody(string properties)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organization = await account.CreateOrganizationAsync("\"name\":\"Sarien\"");

        var response = await account.CreateOrUpdateAsync("\"name\":\"Roger\"," + properties.Replace(
            "{id}",
            $"{organization}",
            StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
        Assert.Equal(1, (await account.GetAsync("/api/v2/users")).Json.Number("count"));
    }

    [Fact]
    public async Task A_null_organization_id_takes_the_user_out()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","organization":{"name":"Sarien"}
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","organization_id":null
            """);

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Null(updated.User.Number("organization_id"));
    }

    [Theory]
    [InlineData("\"details\":\"d\"")]
    [InlineData("\"organization\":null")]
    public async Task Without_either_the_organization_stays(string properties)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","organization":{"name":"Sarien"}
            """);

        var updated = await account.CreateOrUpdateAsync($"\"external_id\":\"R-1\",{properties}");

        Assert.NotNull(updated.User.Number("organization_id"));
        Assert.Equal(created.User.Number("organization_id"), updated.User.Number("organization_id"));
    }

    [Fact]
    public async Task Another_organization_replaces_the_first()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var other = await account.CreateOrUpdateAsync("""
            "name":"Wilco","organization":{"name":"Vohaul"}
            """);
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","organization":{"name":"Sarien"}
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","organization":{"name":"Vohaul"}
            """);

        Assert.Equal(other.User.Number("organization_id"), updated.User.Number("organization_id"));
    }

    [Fact]
    public async Task A_refused_request_makes_no_organization()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();

        var refused = await account.CreateOrUpdateAsync("""
            "name":"","organization":{"name":"Sarien"}
            """);
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","organization":{"name":"Sarien"}
            """);

        // Ids come from one count: the organization that is made now has not been there before.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(created.User.Number("organization_id") > created.UserId);
    }

    [Fact]
    public async Task Organizations_of_two_accounts_are_apart()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","organization":{"name":"Sarien"}
            """);

        var response = await other.CreateOrUpdateAsync($"\"name\":\"Wilco\",\"organization_id\":{created.User.Number("organization_id")}");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
    }
}
