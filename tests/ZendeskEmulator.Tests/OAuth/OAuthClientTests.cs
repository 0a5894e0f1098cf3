using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OAuth;

/// <summary>The clients and tokens of an account (facts-webhooks-oauth §5.5, §5.6).</summary>
public sealed class OAuthClientTests
{
    [Fact]
    public async Task A_secret_is_shown_whole_once_and_then_with_ten_letters()
    {
        using var account = await OAuthAccount.CreateAsync();

        var shown = (await account.Test.GetAsync($"/api/v2/oauth/clients/{account.ClientId}")).Json.GetProperty("client");

        Assert.Equal(64, account.Secret.Length);
        Assert.Equal(account.Secret[..10], shown.Text("secret"));
        Assert.Equal(
            [
                "url", "id", "user_id", "name", "identifier", "company", "description", "redirect_uri", "secret", "created_at",
                "updated_at", "global", "logo_url", "kind", "scopes"
            ],
            shown.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_new_secret_ends_the_old_one()
    {
        using var account = await OAuthAccount.CreateAsync();

        var renewed = await account.Test.PutAsync($"/api/v2/oauth/clients/{account.ClientId}/generate_secret", "");

        Assert.Equal("invalid_client", (await account.ClientCredentialsAsync()).Error());
        Assert.NotEqual(account.Secret, renewed.Json.GetProperty("client").Text("secret"));
    }

    [Theory]
    [InlineData("\"name\":\"\",\"identifier\":\"x\"", "name")]
    [InlineData("\"name\":\"X\"", "identifier")]
    [InlineData("\"name\":\"X\",\"identifier\":\"SYNC\"", "identifier")]
    [InlineData("\"name\":\"X\",\"identifier\":\"zdg-x\"", "identifier")]
    [InlineData("\"name\":\"X\",\"identifier\":\"x\",\"kind\":\"secret\"", "kind")]
    [InlineData("\"name\":\"X\",\"identifier\":\"x\",\"redirect_uri\":[\"http://app.example/\"]", "redirect_uri")]
    [InlineData("\"name\":\"X\",\"identifier\":\"x\",\"redirect_uri\":[\"https://app.example/ü\"]", "redirect_uri")]
    [InlineData("\"name\":\"X\",\"identifier\":\"x\",\"redirect_uri\":[\"https://app.example/a\\nb\"]", "redirect_uri")]
    [InlineData("\"name\":\"X\",\"identifier\":\"x\",\"user_id\":1", "user")]
    public async Task A_wrong_client_gets_a_422_that_names_the_field(string properties, string field)
    {
        using var account = await OAuthAccount.CreateAsync();

        var response = await account.Test.PostAsync("/api/v2/oauth/clients", "{\"client\":{" + properties + "}}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.True(response.Json.GetProperty("details").TryGetProperty(field, out _), response.Body);
    }

    [Fact]
    public async Task Deleting_a_client_ends_its_tokens()
    {
        using var account = await OAuthAccount.CreateAsync();
        var token = (await account.ClientCredentialsAsync()).Access();

        var deleted = await account.Test.DeleteAsync($"/api/v2/oauth/clients/{account.ClientId}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.GetAsync("/api/v2/users", token)).Status);
    }

    [Fact]
    public async Task A_token_made_by_an_admin_never_expires_and_is_listed_with_ten_letters()
    {
        using var account = await OAuthAccount.CreateAsync();

        var made = await account.Test.PostAsync(
            "/api/v2/oauth/tokens", "{\"token\":{\"client_id\":" + account.ClientId + ",\"scopes\":[\"read\"]}}");
        var token = made.Json.GetProperty("token").Text("token")!;
        var current = (await account.GetAsync("/api/v2/oauth/tokens/current", token)).Json.GetProperty("token");
        var listed = (await account.Test.GetAsync("/api/v2/oauth/tokens")).Json.GetProperty("tokens")[0];

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(
            [
                "url", "id", "user_id", "client_id", "token", "refresh_token", "created_at", "expires_at", "refresh_token_expires_at",
                "used_at", "scopes"
            ],
            listed.EnumerateObject().Select(property => property.Name));
        Assert.Equal(token[..10], listed.Text("token"));
        Assert.Equal("2027-01-31T12:00:00Z", current.Text("used_at"));
        Assert.Null(listed.Text("expires_at"));
    }

    [Fact]
    public async Task Expired_tokens_are_listed_on_request_only()
    {
        using var account = await OAuthAccount.CreateAsync();
        await account.ClientCredentialsAsync();
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));

        var valid = await account.Test.GetAsync("/api/v2/oauth/tokens");
        var all = await account.Test.GetAsync("/api/v2/oauth/tokens?all=true&include_expired=true");

        Assert.Empty(valid.Ids("tokens"));
        Assert.Single(all.Ids("tokens"));
    }

    [Fact]
    public async Task Empty_lists_that_a_client_shows_change_nothing_when_they_are_sent_back()
    {
        using var account = await OAuthAccount.CreateAsync();
        var created = await account.Test.PostAsync("/api/v2/oauth/clients", """{"client":{"name":"Plain","identifier":"plain"}}""");
        var path = $"/api/v2/oauth/clients/{created.Id("client")}";
        var shown = await account.Test.GetAsync(path);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var again = await account.Test.PutAsync(path, """{"client":{"redirect_uri":[],"scopes":[]}}""");

        Assert.Equal(shown.Body, again.Body);
    }

    [Fact]
    public async Task Dead_tokens_go_though_older_ones_never_expire()
    {
        using var account = await OAuthAccount.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            await account.Test.PostAsync("/api/v2/oauth/tokens", "{\"token\":{\"client_id\":" + account.ClientId + "}}");
        }
        await account.ClientCredentialsAsync();
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromDays(2));

        await account.ClientCredentialsAsync();

        var all = await account.Test.GetAsync("/api/v2/oauth/tokens?all=true&include_expired=true");
        Assert.Equal(6, all.Ids("tokens").Length);
    }

    [Fact]
    public async Task Dead_tokens_go_though_older_ones_can_still_be_renewed()
    {
        using var account = await OAuthAccount.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            await account.AuthorizeAsync();
        }
        await account.ClientCredentialsAsync();
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromDays(2));

        await account.ClientCredentialsAsync();

        var all = await account.Test.GetAsync("/api/v2/oauth/tokens?all=true&include_expired=true");
        Assert.Equal(6, all.Ids("tokens").Length);
    }
}
