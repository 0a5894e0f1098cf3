using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class ShowUserTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".json")]
    [InlineData("?per_page=100&page=1")]
    [InlineData(".json?no_such_parameter=1")]
    public async Task A_user_is_shown_with_or_without_json_and_whatever_the_query(string suffix)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        var response = await account.GetAsync($"/api/v2/users/{created.UserId}{suffix}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(created.Body, response.Body);
        Assert.Null(response.Headers.Location);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    public async Task An_unknown_id_is_404(string id)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users/{id}.json");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task An_id_that_is_no_integer_is_400()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync("/api/v2/users/abc");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            """{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the id attribute. Invalid parameter: id must be an integer from api/v2/users/show"}}""",
            response.Body);
    }

    [Theory]
    [InlineData("create_many")]
    [InlineData("update_many")]
    [InlineData("logout_many")]
    public async Task A_path_that_is_not_built_yet_is_no_id(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users/{path}.json");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"InvalidEndpoint","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task The_ETag_is_weak_and_changes_with_the_user_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1"
            """);
        var path = $"/api/v2/users/{created.UserId}";

        var one = await account.GetAsync(path);
        var same = await account.GetAsync(path);
        await account.CreateOrUpdateAsync("""
            "external_id":"R-1","email":"roger@example.com"
            """);
        var changed = await account.GetAsync(path);

        Assert.Matches("^W/\"[0-9a-f]{32}\"$", one.Headers.ETag?.ToString());
        Assert.Equal(one.Headers.ETag, same.Headers.ETag);
        Assert.NotEqual(one.Headers.ETag, changed.Headers.ETag);
    }
}
