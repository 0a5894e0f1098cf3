using System.Collections.Concurrent;
using System.Net;
using System.Web;
using Xunit;
using ZendeskEmulator.Tests.OAuth;

namespace ZendeskEmulator.Tests.Server;

/// <summary>A refresh token is good once, also over a kill.</summary>
[Trait("Category", "Long")]
public abstract class RefreshKillTests(Store store)
{
    private const int Programs = 4;
    private const string Redirect = "https://app.example/callback";

    [Fact]
    public async Task After_kill_9_no_used_refresh_token_works_again()
    {
        using var folder = new TemporaryFolder(store);
        for (var round = 0; round < LongRounds.Or(2); round++)
        {
            var programs = await RefreshUntilKilledAsync(folder, round);
            var used = await AssertUsedOnesAreRefusedAsync(folder, programs);
            TestContext.Current.TestOutputHelper?.WriteLine($"{store}, round {round}: {used} used refresh tokens, none works again");
        }
    }

    private static async Task<List<RefreshingProgram>> RefreshUntilKilledAsync(TemporaryFolder folder, int round)
    {
        await using var server = await ServerProcess.ListenAsync(folder);
        using var owner = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.BaseUrl };
        owner.DefaultRequestHeaders.Authorization = new("Bearer", "acct_default");
        var programs = new List<RefreshingProgram>();
        for (var number = 0; number < Programs; number++)
        {
            programs.Add(await AuthorizeAsync(owner, $"sync-{round}-{number}"));
        }
        var running = programs.Select(program => Task.Run(() => program.RefreshUntilCutAsync(server))).ToList();
        while (programs.Sum(program => program.Used.Count) < 20 + (round * 7 % 30))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
        await server.KillAsync();
        await Task.WhenAll(running);
        return programs;
    }

    private static async Task<RefreshingProgram> AuthorizeAsync(HttpClient owner, string identifier)
    {
        var created = await owner.PostResponseAsync(
            "/api/v2/oauth/clients",
            $"{{\"client\":{{\"name\":\"Sync\",\"identifier\":\"{identifier}\",\"redirect_uri\":[\"{Redirect}\"]}}}}");
        var secret = created.Json.GetProperty("client").Text("secret")!;
        var query = $"response_type=code&client_id={identifier}&redirect_uri={Uri.EscapeDataString(Redirect)}&scope=read";
        var page = await owner.GetResponseAsync($"/oauth/authorizations/new?{query}");
        var code = HttpUtility.ParseQueryString(page.Headers.Location!.Query)["code"]!;
        var client = $"\"client_id\":\"{identifier}\",\"client_secret\":\"{secret}\"";
        var issued = await owner.PostResponseAsync(
            "/oauth/tokens",
            $"{{\"grant_type\":\"authorization_code\",{client},\"code\":\"{code}\",\"redirect_uri\":\"{Redirect}\"}}");
        return new RefreshingProgram(client, issued.Refresh());
    }

    private static async Task<int> AssertUsedOnesAreRefusedAsync(TemporaryFolder folder, List<RefreshingProgram> programs)
    {
        await using var server = await ServerProcess.ListenAsync(folder);
        using var client = server.CreateClient();
        foreach (var program in programs)
        {
            foreach (var used in program.Used)
            {
                Assert.Equal("invalid_grant", (await program.RefreshAsync(client, used)).Error());
            }
            // The last one was on its way when the server died: it works once, or its response was lost.
            var last = await program.RefreshAsync(client, program.Last);
            var again = await program.RefreshAsync(client, program.Last);
            Assert.True(last.Status == HttpStatusCode.OK || last.Error() == "invalid_grant", last.Body);
            Assert.Equal("invalid_grant", again.Error());
        }
        Assert.Equal(0, await server.TerminateAsync());
        return programs.Sum(program => program.Used.Count);
    }

    /// <summary>A program that refreshes its tokens one time after the other.</summary>
    private sealed class RefreshingProgram(string client, string refreshToken)
    {
        /// <summary>The refresh tokens for which it got new ones.</summary>
        public ConcurrentQueue<string> Used { get; } = [];

        /// <summary>The one that it has not used, as far as it knows.</summary>
        public string Last { get; private set; } = refreshToken;

        public async Task RefreshUntilCutAsync(ServerProcess server)
        {
            using var http = server.CreateClient();
            try
            {
                while (true)
                {
                    var response = await RefreshAsync(http, Last);
                    Assert.True(response.Status == HttpStatusCode.OK, response.Body);
                    Used.Enqueue(Last);
                    Last = response.Refresh();
                }
            }
            catch (Exception cut) when (LostResponse.Is(cut))
            {
                // Killed.
            }
        }

        public Task<TestResponse> RefreshAsync(HttpClient http, string token) =>
            http.PostResponseAsync("/oauth/tokens", $"{{\"grant_type\":\"refresh_token\",{client},\"refresh_token\":\"{token}\"}}");
    }
}

/// <inheritdoc/>
public sealed class LiteDbRefreshKillTests() : RefreshKillTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteRefreshKillTests() : RefreshKillTests(Store.Sqlite);
