using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.OAuth;

/// <summary>A client that gets its access tokens by itself.</summary>
public sealed class OAuthClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_gets_a_token_with_its_first_call_and_a_new_one_a_minute_before_that_expires()
    {
        using var program = await OAuthProgram.NewAsync();
        var client = program.NewClient();
        await client.Users.ListAsync(cancellationToken: Cancellation).CountAsync(Cancellation);
        await program.AdvanceAsync(28.9);
        await client.Users.ListAsync(cancellationToken: Cancellation).CountAsync(Cancellation);
        Assert.Equal(["client_credentials"], program.Asked.Grants);

        await program.AdvanceAsync(0.2);
        await client.Users.ListAsync(cancellationToken: Cancellation).CountAsync(Cancellation);

        Assert.Equal(["client_credentials", "client_credentials"], program.Asked.Grants);
        Assert.Equal(0, program.Asked.Refused);
    }

    [Fact]
    public async Task A_token_of_five_minutes_is_renewed_a_minute_ahead()
    {
        using var program = await OAuthProgram.NewAsync();
        var client = program.NewClient(new ZendeskOAuthOptions { AccessTokenLifetime = TimeSpan.FromMinutes(5) });
        await client.Users.CountAsync(cancellationToken: Cancellation);

        await program.AdvanceAsync(3.9);
        await client.Users.CountAsync(cancellationToken: Cancellation);
        await program.AdvanceAsync(0.2);
        await client.Users.CountAsync(cancellationToken: Cancellation);

        Assert.Equal(2, program.Asked.Grants.Count);
    }

    [Fact]
    public async Task Sixty_four_calls_at_once_wait_for_one_token()
    {
        using var program = await OAuthProgram.NewAsync();
        var gate = new TaskCompletionSource();
        program.Asked.Gate = gate.Task;
        var client = program.NewClient(new ZendeskOAuthOptions { Tokens = await program.ConsentAsync() });
        await program.AdvanceAsync(31);

        var calls = Enumerable.Range(0, 64).Select(_ => client.Users.CountAsync(cancellationToken: Cancellation)).ToList();
        gate.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(["refresh_token"], program.Asked.Grants);
        Assert.Equal(0, program.Asked.Refused);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_end_the_renewal_for_the_others()
    {
        using var program = await OAuthProgram.NewAsync();
        var gate = new TaskCompletionSource();
        program.Asked.Gate = gate.Task;
        var client = program.NewClient();
        using var impatient = new CancellationTokenSource();
        var first = client.Users.CountAsync(cancellationToken: impatient.Token);
        var second = client.Users.CountAsync(cancellationToken: Cancellation);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        await second;

        Assert.Single(program.Asked.Grants);
    }

    [Fact]
    public async Task A_call_whose_token_was_revoked_is_sent_again_with_a_new_one_even_a_creation()
    {
        using var program = await OAuthProgram.NewAsync();
        var client = program.NewClient();
        await client.Users.CountAsync(cancellationToken: Cancellation);
        await program.RevokeAllAsync();

        var created = await client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation);

        Assert.Equal("Roger", created.Name);
        Assert.Equal((2, 1), (program.Asked.Grants.Count, program.Asked.Refused));
    }

    [Fact]
    public async Task A_creation_is_sent_once_though_the_request_for_its_token_failed()
    {
        using var program = await OAuthProgram.NewAsync();
        program.Fail(FaultEffect.Of(FaultPreset.Unavailable), times: 2);
        var client = program.NewClient();

        await program.RunAsync(client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation));

        Assert.Equal(3, program.Asked.Grants.Count);
        var users = client.Users.ListAsync(cancellationToken: Cancellation);
        Assert.Equal(1, await users.CountAsync(user => user.Name == "Roger", Cancellation));
    }

    [Fact]
    public async Task A_wrong_secret_is_reported_without_the_secret_and_nothing_is_sent()
    {
        using var program = await OAuthProgram.NewAsync();
        var client = program.NewClient(secret: "a-wrong-secret");

        var failure = await Assert.ThrowsAsync<ZendeskAuthorizationException>(
            () => client.Users.CountAsync(cancellationToken: Cancellation));

        Assert.StartsWith(
            "The client got no access token: Zendesk answered 401: invalid_client", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a-wrong-secret", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal((false, false), (failure.IsTransient, failure.NeedsConsent));
    }

    [Fact]
    public async Task The_client_asks_for_its_scopes()
    {
        using var program = await OAuthProgram.NewAsync();
        var client = program.NewClient(new ZendeskOAuthOptions { Scope = "users:read" });

        await client.Users.CountAsync(cancellationToken: Cancellation);
        var missing = await Assert.ThrowsAsync<ZendeskForbiddenException>(
            () => client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation));

        Assert.Contains("users:write, write", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_of_one_account_are_not_sent_to_another()
    {
        using var one = await OAuthProgram.NewAsync();
        using var other = await OAuthProgram.NewAsync();
        var credentials = ZendeskCredentials.OAuth("sync", one.Secret);
        one.NewClient(credentials);
        one.NewClient(credentials);

        var mistake = Assert.Throws<ArgumentException>(() => other.NewClient(credentials));

        Assert.Contains("make others for", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_is_shown()
    {
        var tokens = new ZendeskOAuthTokens { RefreshToken = "the-refresh", AccessToken = "the-access" };
        var options = new ZendeskOAuthOptions { Tokens = tokens };

        var shown = $"{ZendeskCredentials.OAuth("sync", "the-secret", options)} {options} {tokens}";

        Assert.DoesNotContain("the-", shown, StringComparison.Ordinal);
        Assert.StartsWith("OAuth client ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_out_of_range_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => ZendeskCredentials.OAuth(" ", "secret"));
        Assert.Throws<ArgumentException>(() => ZendeskCredentials.OAuth("sync", null));
        Assert.Throws<ArgumentException>(() => ZendeskCredentials.OAuth(
            "sync", "secret", new ZendeskOAuthOptions { AccessTokenLifetime = TimeSpan.FromMinutes(4) }));
        Assert.Throws<ArgumentException>(() => ZendeskCredentials.OAuth(
            "sync", "secret", new ZendeskOAuthOptions { Tokens = new() { RefreshToken = "" } }));
    }
}
