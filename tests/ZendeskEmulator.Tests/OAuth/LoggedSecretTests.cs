using Xunit;

namespace ZendeskEmulator.Tests.OAuth;

/// <summary>The request log has no secret of OAuth, whichever way it came or went.</summary>
public sealed class LoggedSecretTests
{
    [Fact]
    public async Task The_log_of_a_consent_and_a_refresh_has_no_code_token_or_secret()
    {
        using var account = await OAuthAccount.CreateAsync();
        var code = await account.CodeAsync();
        var tokens = await account.ExchangeAsync(code);
        var next = await account.RefreshAsync(tokens.Refresh());
        await account.GetAsync("/api/v2/users/me", next.Access());
        string[] secrets = [account.Secret, code, tokens.Access(), tokens.Refresh(), next.Access(), next.Refresh()];

        var count = account.Account.Requests.List().Count;
        for (var number = 1; number <= count; number++)
        {
            var logged = await account.Test.GetAsync($"/_emulator/requests/{number}");

            Assert.All(secrets, secret => Assert.DoesNotContain(secret, logged.Body, StringComparison.Ordinal));
        }
        Assert.Equal(5, count);
    }

    [Fact]
    public async Task A_form_at_the_token_endpoint_gets_no_hint_that_it_is_not_read()
    {
        using var account = await OAuthAccount.CreateAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "sync",
            ["client_secret"] = account.Secret,
        });
        await account.SendAsync(HttpMethod.Post, "/oauth/tokens", null, content: form);

        var logged = await account.Test.GetAsync("/_emulator/requests/latest");

        Assert.Null(logged.Json.GetProperty("explain").Text("hint"));
    }
}
