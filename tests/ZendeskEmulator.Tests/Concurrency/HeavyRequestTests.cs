using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Concurrency;

/// <summary>An account binds large bodies and scans its records one at a time; small requests do not wait for them.</summary>
public sealed class HeavyRequestTests : IAsyncLifetime
{
    private TestAccount account = null!;

    public async ValueTask InitializeAsync()
    {
        account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/users/me");
    }

    public ValueTask DisposeAsync()
    {
        account.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(70_000)]
    [InlineData(500_000)]
    public async Task A_large_body_waits_for_the_heavy_request_before_it(int length)
    {
        Task<TestResponse> large;
        using (await account.Account.Inner.TryTakeScanAsync(TestContext.Current.CancellationToken))
        {
            large = account.CreateOrUpdateAsync($"\"name\":\"Large\",\"unknown\":\"{new string('a', length)}\"");
            var small = await account.CreateOrUpdateAsync("\"name\":\"Small\"");

            Assert.Equal(HttpStatusCode.Created, small.Status);
            Assert.False(large.IsCompleted);
        }

        Assert.Equal(HttpStatusCode.Created, (await large).Status);
    }

    [Fact]
    public async Task A_heavy_request_does_not_make_another_account_wait()
    {
        using var other = await TestEmulator.NewAccountAsync();
        using var turn = await account.Account.Inner.TryTakeScanAsync(TestContext.Current.CancellationToken);

        var large = await other.CreateOrUpdateAsync($"\"name\":\"Large\",\"unknown\":\"{new string('a', 70_000)}\"");

        Assert.Equal(HttpStatusCode.Created, large.Status);
    }

    [Fact]
    public async Task A_client_that_gives_up_does_not_keep_the_place()
    {
        using var end = new CancellationTokenSource();
        Task<HttpResponseMessage> given;
        using (await account.Account.Inner.TryTakeScanAsync(TestContext.Current.CancellationToken))
        {
            using var body = new StringContent($$$"""{"user":{"name":"Gone","unknown":"{{{new string('a', 70_000)}}}"}}""");
            body.Headers.ContentType = new("application/json");
            given = account.Client.PostAsync("/api/v2/users", body, end.Token);
            await end.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        }

        var next = await account.CreateOrUpdateAsync($"\"name\":\"Next\",\"unknown\":\"{new string('a', 70_000)}\"");

        Assert.Equal(HttpStatusCode.Created, next.Status);
    }
}
