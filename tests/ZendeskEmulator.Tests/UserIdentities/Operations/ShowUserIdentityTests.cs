using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class ShowUserIdentityTests
{
    private const string NotFound = """{"error":"RecordNotFound","description":"Not found"}""";

    [Theory]
    [InlineData("")]
    [InlineData(".json")]
    public async Task One_identity_is_shown_as_it_was_created(string suffix)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var created = await account.PostAsync(
            $"/api/v2/users/{user}/identities",
            """{"identity":{"type":"email","value":"roger@example.com"}}""");

        var response = await account.GetAsync($"/api/v2/users/{user}/identities/{created.Id("identity")}{suffix}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(created.Body, response.Body);
        Assert.Null(response.Headers.Location);
    }

    [Theory]
    [InlineData("GET", "{user}/identities/{other}")]
    [InlineData("PUT", "{user}/identities/{other}")]
    [InlineData("PUT", "{user}/identities/{other}/make_primary")]
    [InlineData("PUT", "{user}/identities/{other}/verify")]
    [InlineData("PUT", "{user}/identities/{other}/request_verification")]
    [InlineData("DELETE", "{user}/identities/{other}")]
    [InlineData("GET", "{user}/identities/42")]
    [InlineData("PUT", "{user}/identities/42/make_primary")]
    [InlineData("GET", "42/identities/{other}")]
    [InlineData("POST", "42/identities")]
    [InlineData("DELETE", "42/identities/{other}")]
    public async Task An_identity_of_another_user_and_an_unknown_one_are_404(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var another = await account.CreateUserAsync("\"name\":\"Other\"");
        var other = await account.CreateIdentityAsync(another, "email", "other@example.com");
        path = path.Replace("{user}", $"{user}", StringComparison.Ordinal).Replace("{other}", $"{other}", StringComparison.Ordinal);
        var body = method == "GET" ? null : """{"identity":{"type":"email","value":"new@example.com"}}""";

        var response = await account.SendAsync(new HttpMethod(method), $"/api/v2/users/{path}", body);

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal(NotFound, response.Body);
        Assert.Equal(["email other@example.com primary"], await account.IdentitiesAsync(another));
    }

    [Theory]
    [InlineData("abc/identities/1")]
    [InlineData("1/identities/abc")]
    [InlineData("abc/identities")]
    public async Task An_id_that_is_not_an_integer_is_400(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users/{path}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains("must be an integer", response.Json.GetProperty("error").Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_user_gets_no_identity()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        await account.DeleteAsync($"/api/v2/users/{user}");

        var response = await account.PostAsync(
            $"/api/v2/users/{user}/identities",
            """{"identity":{"type":"email","value":"roger@example.com"}}""");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Empty(await account.IdentitiesAsync(user));
    }
}
