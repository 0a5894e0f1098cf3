using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.OAuth;

/// <summary>Refresh tokens, which are good once.</summary>
public sealed class RefreshTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_pair_is_handed_over_before_its_first_use_and_refreshed_by_its_own_token()
    {
        using var program = await OAuthProgram.NewAsync();
        var kept = new List<(ZendeskOAuthTokens Tokens, int Refreshes)>();
        var client = program.NewClient(new ZendeskOAuthOptions
        {
            Tokens = await program.ConsentAsync(),
            OnRefresh = (tokens, _) =>
            {
                kept.Add((tokens, program.Asked.Grants.Count));
                return ValueTask.CompletedTask;
            },
        });

        for (var expiry = 0; expiry < 3; expiry++)
        {
            await program.AdvanceAsync(30);
            await client.Users.CountAsync(cancellationToken: Cancellation);
        }

        Assert.Equal([1, 2, 3], kept.Select(pair => pair.Refreshes));
        Assert.Equal(3, kept.Select(pair => pair.Tokens.RefreshToken).Distinct().Count());
        Assert.Equal(program.Account.Clock.UtcNow.AddMinutes(30), kept[^1].Tokens.ExpiresAt);
        Assert.Equal(program.Account.Clock.UtcNow.AddDays(30), kept[^1].Tokens.RefreshTokenExpiresAt);
    }

    [Fact]
    public async Task A_restarted_program_continues_with_the_pair_that_it_kept()
    {
        using var program = await OAuthProgram.NewAsync();
        var kept = await program.ConsentAsync();
        var options = new ZendeskOAuthOptions
        {
            Tokens = new ZendeskOAuthTokens { RefreshToken = kept.RefreshToken },
            OnRefresh = (tokens, _) =>
            {
                kept = tokens;
                return ValueTask.CompletedTask;
            },
        };
        await program.NewClient(options).Users.CountAsync(cancellationToken: Cancellation);

        await program.NewClient(options with { Tokens = kept }).Users.CountAsync(cancellationToken: Cancellation);

        Assert.Equal(["refresh_token"], program.Asked.Grants);
    }

    [Fact]
    public async Task Two_clients_with_the_same_credentials_share_one_refresh()
    {
        using var program = await OAuthProgram.NewAsync();
        var credentials = ZendeskCredentials.OAuth(
            "sync", program.Secret, new ZendeskOAuthOptions { Tokens = await program.ConsentAsync() });
        ZendeskClient[] clients = [program.NewClient(credentials), program.NewClient(credentials)];
        await program.AdvanceAsync(40);

        await Task.WhenAll(clients.Select(client => client.Users.CountAsync(cancellationToken: Cancellation)));

        Assert.Equal(["refresh_token"], program.Asked.Grants);
    }

    [Fact]
    public async Task A_lost_response_is_reported_and_later_calls_do_not_refresh_again()
    {
        using var program = await OAuthProgram.NewAsync();
        var client = program.NewClient(new ZendeskOAuthOptions { Tokens = await program.ConsentAsync() });
        await program.AdvanceAsync(40);
        program.Fail(FaultEffect.CloseAfterCommit);
        var lost = client.Users.CountAsync(cancellationToken: Cancellation);
        await program.RunAsync(Task.WhenAny(lost));
        program.Account.Faults.Clear();

        var first = await Assert.ThrowsAsync<ZendeskAuthorizationException>(() => lost);
        var second = await Assert.ThrowsAsync<ZendeskAuthorizationException>(
            () => client.Users.CountAsync(cancellationToken: Cancellation));
        var asked = program.Asked.Grants.Count;
        var third = await Assert.ThrowsAsync<ZendeskAuthorizationException>(
            () => client.Users.CountAsync(cancellationToken: Cancellation));

        Assert.True(first.IsTransient, first.Message);
        Assert.Equal(
            "The response to a refresh was lost, and Zendesk had used up the refresh token, which is good once. "
            + "The user has to authorize the client again.",
            second.Message);
        Assert.Equal((true, false), (second.NeedsConsent, second.IsTransient));
        Assert.Equal(second.Message, third.Message);
        Assert.Equal(asked, program.Asked.Grants.Count);
    }

    [Fact]
    public async Task A_refresh_that_did_not_arrive_is_tried_again()
    {
        using var program = await OAuthProgram.NewAsync();
        var tokens = new ZendeskOAuthTokens { RefreshToken = (await program.ConsentAsync()).RefreshToken };
        program.Fail(FaultEffect.CloseBeforeCommit, times: 1);
        var client = program.NewClient(new ZendeskOAuthOptions { Tokens = tokens });

        await program.RunAsync(client.Users.CountAsync(cancellationToken: Cancellation));

        Assert.Equal(["refresh_token", "refresh_token"], program.Asked.Grants);
    }

    [Fact]
    public async Task A_token_that_another_program_used_needs_a_new_consent()
    {
        using var program = await OAuthProgram.NewAsync();
        var tokens = new ZendeskOAuthTokens { RefreshToken = (await program.ConsentAsync()).RefreshToken };
        await program.NewClient(new ZendeskOAuthOptions { Tokens = tokens }).Users.CountAsync(cancellationToken: Cancellation);

        var failure = await Assert.ThrowsAsync<ZendeskAuthorizationException>(
            () => program.NewClient(new ZendeskOAuthOptions { Tokens = tokens }).Users.CountAsync(cancellationToken: Cancellation));

        Assert.Equal(
            "Zendesk refused the refresh token: it is expired, revoked or already used. The user has to authorize the client again.",
            failure.Message);
    }

    [Fact]
    public async Task An_exception_of_OnRefresh_ends_the_call_and_the_next_call_still_uses_the_pair()
    {
        using var program = await OAuthProgram.NewAsync();
        var client = program.NewClient(new ZendeskOAuthOptions
        {
            Tokens = await program.ConsentAsync(),
            OnRefresh = (_, _) => throw new IOException("The disk is full."),
        });
        await program.AdvanceAsync(40);

        await Assert.ThrowsAsync<IOException>(() => client.Users.CountAsync(cancellationToken: Cancellation));
        await client.Users.CountAsync(cancellationToken: Cancellation);

        Assert.Equal(["refresh_token"], program.Asked.Grants);
    }
}
