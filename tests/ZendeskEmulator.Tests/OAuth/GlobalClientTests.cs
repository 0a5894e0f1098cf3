using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OAuth;

/// <summary>The clients that Zendesk itself lets into many accounts (facts-webhooks-oauth §5.6).</summary>
public sealed class GlobalClientTests
{
    private const string Path = "/api/v2/oauth/global_clients";

    [Fact]
    public async Task A_global_client_is_listed_apart_from_the_accounts_own()
    {
        using var account = await OAuthAccount.CreateAsync();
        var id = (await MakeAsync(account)).Json.GetProperty("client").GetProperty("id").GetInt64();

        var listed = await account.Test.GetAsync(Path);
        var shown = await account.Test.GetAsync($"{Path}/{id}");

        Assert.Equal([id], listed.Ids("global_clients"));
        Assert.Equal(
            ["id", "name", "identifier", "company", "description", "logo_url", "kind"],
            shown.Json.GetProperty("global_client").EnumerateObject().Select(property => property.Name));
        Assert.Equal([account.ClientId], (await account.Test.GetAsync("/api/v2/oauth/clients")).Ids("clients"));
        Assert.Equal(HttpStatusCode.NotFound, (await account.Test.GetAsync($"{Path}/{account.ClientId}")).Status);
    }

    [Fact]
    public async Task A_global_client_is_not_one_of_its_makers_clients()
    {
        using var account = await OAuthAccount.CreateAsync();
        await MakeAsync(account);

        var own = await account.Test.GetAsync("/api/v2/users/me/oauth/clients");

        Assert.Equal([account.ClientId], own.Ids("clients"));
    }

    [Fact]
    public async Task Nobody_in_the_account_makes_changes_or_deletes_one()
    {
        using var account = await OAuthAccount.CreateAsync();
        var id = (await MakeAsync(account)).Json.GetProperty("client").GetProperty("id").GetInt64();

        var renamed = await account.Test.PutAsync(
            $"/api/v2/oauth/clients/{account.ClientId}", "{\"client\":{\"identifier\":\"zdg-sync\"}}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, renamed.Status);
        Assert.Equal(
            HttpStatusCode.NotFound, (await account.Test.PutAsync($"/api/v2/oauth/clients/{id}", "{\"client\":{\"name\":\"X\"}}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.Test.DeleteAsync($"/api/v2/oauth/clients/{id}")).Status);
    }

    [Fact]
    public async Task The_summary_counts_its_valid_tokens_and_says_when_one_was_last_used()
    {
        using var account = await OAuthAccount.CreateAsync();
        var client = (await MakeAsync(account)).Json.GetProperty("client");
        var tokens = await AskAsync(account, client.Text("secret")!);
        await AskAsync(account, client.Text("secret")!);
        var unused = await account.Test.GetAsync($"{Path}/token_summary");

        await account.GetAsync("/api/v2/users", tokens.Access());
        var used = await account.Test.GetAsync($"{Path}/token_summary?global_client_id={client.GetProperty("id").GetInt64()}");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var expired = await account.Test.GetAsync($"{Path}/token_summary");
        var all = await account.Test.GetAsync($"{Path}/token_summary?include_expired=true");
        var other = await account.Test.GetAsync($"{Path}/token_summary?global_client_id={account.ClientId}");

        Assert.Equal((2, null), SummaryOf(unused));
        Assert.Equal((2, "2027-01-31T12:00:00Z"), SummaryOf(used));
        Assert.Equal(0, SummaryOf(expired).Tokens);
        Assert.Equal(2, SummaryOf(all).Tokens);
        Assert.Equal("{\"global_clients\":[]}", other.Body);
    }

    /// <summary>Only a request from outside the account, such as the dashboard's, makes a global client.</summary>
    private static async Task<TestResponse> MakeAsync(OAuthAccount account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v2/oauth/clients")
        {
            Content = new StringContent("{\"client\":{\"name\":\"Many\",\"identifier\":\"zdg-many\"}}", null, "application/json"),
        };
        request.Headers.Add("X-Emulator-Control", "1");
        var made = await account.Test.SendAsync(request);
        Assert.True(made.Status == HttpStatusCode.Created, made.Body);
        return made;
    }

    private static Task<TestResponse> AskAsync(OAuthAccount account, string secret) => account.TokensAsync(
        $"\"grant_type\":\"client_credentials\",\"client_id\":\"zdg-many\",\"client_secret\":\"{secret}\"");

    private static (int Tokens, string? LastUsed) SummaryOf(TestResponse response)
    {
        var client = response.Json.GetProperty("global_clients")[0];
        return (client.GetProperty("tokens_count").GetInt32(), client.Text("last_used_at"));
    }
}
