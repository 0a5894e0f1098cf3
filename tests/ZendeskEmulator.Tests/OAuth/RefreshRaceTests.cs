using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OAuth;

/// <summary>A refresh token is good once, also for programs that send it at the same time.</summary>
[Trait("Category", "Long")]
public sealed class RefreshRaceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task Of_parallel_refreshes_of_one_token_exactly_one_wins(Store? store)
    {
        using var folder = new TemporaryFolder(store);
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { DataFile = store is null ? null : folder.DataFile, Store = store },
            TestContext.Current.CancellationToken);
        using var account = await OAuthAccount.CreateAsync(new TestAccount(emulator.DefaultAccount));
        for (var round = 0; round < LongRounds.Or(3); round++)
        {
            var tokens = await account.AuthorizeAsync();
            Assert.True(tokens.Status == HttpStatusCode.OK, tokens.Body);

            var responses = await Task.WhenAll(
                Enumerable.Range(0, 200).Select(_ => Task.Run(() => account.RefreshAsync(tokens.Refresh()))));

            var winner = Assert.Single(responses, response => response.Status == HttpStatusCode.OK);
            Assert.Equal(199, responses.Count(response => response.Error() == "invalid_grant"));
            Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/v2/users/me", winner.Access())).Status);
        }
    }
}
