using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class UpdateUserTests
{
    [Fact]
    public async Task An_update_is_200_without_Location_and_leaves_what_is_not_sent()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","external_id":"R-1","tags":["one"],"details":"d"
            """);

        var response = await account.PutAsync($"/api/v2/users/{created.UserId}.json", """{"user":{"name":"Wilco"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Null(response.Headers.Location);
        Assert.Equal(created.UserId, response.UserId);
        Assert.Equal("Wilco", response.User.Text("name"));
        Assert.Equal("roger@example.com", response.User.Text("email"));
        Assert.Equal("R-1", response.User.Text("external_id"));
        Assert.Equal(["one"], response.User.Texts("tags"));
        Assert.Equal("d", response.User.Text("details"));
    }

    [Fact]
    public async Task A_change_moves_updated_at_and_no_change_does_not()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var same = await account.PutAsync($"/api/v2/users/{created.UserId}", """{"user":{"name":"Roger"}}""");
        var changed = await account.PutAsync($"/api/v2/users/{created.UserId}", """{"user":{"name":"Wilco"}}""");

        Assert.Equal("2024-01-01T00:00:00Z", same.User.Text("updated_at"));
        Assert.Equal("2024-01-01T00:01:00Z", changed.User.Text("updated_at"));
    }

    [Fact]
    public async Task A_new_email_is_added_as_secondary_and_the_primary_stays()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"first@example.com"
            """);

        var response = await account.PutAsync(
            $"/api/v2/users/{created.UserId}",
            """{"user":{"email":"second@example.com","verified":true}}""");

        Assert.Equal("first@example.com", response.User.Text("email"));
        Assert.False(response.User.Flag("verified"));
        Assert.Equal(
            ["email first@example.com primary", "email second@example.com verified"],
            await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task An_external_id_may_be_changed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"old"
            """);

        var response = await account.PutAsync($"/api/v2/users/{created.UserId}", """{"user":{"external_id":"new"}}""");

        Assert.Equal("new", response.User.Text("external_id"));
    }

    [Theory]
    [InlineData("\"email\":\"other@example.com\"", "email")]
    [InlineData("\"external_id\":\"OTHER\"", "external_id")]
    public async Task A_value_of_another_user_is_422_and_nothing_changes(string property, string field)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Other","email":"other@example.com","external_id":"other"
            """);
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com"
            """);

        var response = await account.PutAsync($"/api/v2/users/{created.UserId}", $$$"""{"user":{"name":"Wilco",{{{property}}}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("DuplicateValue", response.Json.GetProperty("details").GetProperty(field)[0].Text("error"));
        Assert.Equal(created.Body, (await account.GetAsync($"/api/v2/users/{created.UserId}")).Body);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    public async Task An_unknown_id_is_404(string id)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PutAsync($"/api/v2/users/{id}.json", """{"user":{"name":"Roger"}}""");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task A_deleted_user_is_404()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);
        await account.DeleteAsync($"/api/v2/users/{created.UserId}");

        var response = await account.PutAsync($"/api/v2/users/{created.UserId}", """{"user":{"name":"Wilco"}}""");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task An_id_that_is_not_an_integer_is_400()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PutAsync("/api/v2/users/abc", """{"user":{"name":"Roger"}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            """{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the id attribute. Invalid """
            + """parameter: id must be an integer from api/v2/users/update"}}""",
            response.Body);
    }

    [Fact]
    public async Task A_blank_name_is_422()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        var response = await account.PutAsync($"/api/v2/users/{created.UserId}", """{"user":{"name":""}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("ValueTooShort", response.Json.GetProperty("details").GetProperty("name")[0].Text("error"));
    }

    [Fact]
    public async Task An_id_in_the_body_does_not_matter()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        var response = await account.PutAsync($"/api/v2/users/{created.UserId}", """{"user":{"id":42,"name":"Wilco"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(created.UserId, response.UserId);
    }

    [Fact]
    public async Task An_organization_by_name_is_not_taken_only_by_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        var response = await account.PutAsync($"/api/v2/users/{created.UserId}", """{"user":{"organization":{"name":"Sarien"}}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Null(response.User.Number("organization_id"));
    }

    [Theory]
    [InlineData("\"role\":\"end-user\"")]
    [InlineData("\"role\":\"agent\"")]
    public async Task Assumed_the_owner_cannot_get_a_lower_role(string property)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = await account.GetAsync("/api/v2/users/me");

        var response = await account.PutAsync($"/api/v2/users/{owner.UserId}", $$$"""{"user":{{{{property}}}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("base", Assert.Single(response.Json.GetProperty("details").EnumerateObject()).Name);
    }
}
