using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>Requests are seen as they come, in C# and as events over HTTP.</summary>
public sealed class RequestStreamTests
{
    [Fact]
    public async Task A_stream_sends_each_matching_request()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await account.GetAsync("/api/v2/users/me");
        var seen = new List<long>();
        var following = Task.Run(
            async () =>
            {
                await foreach (var batch in account.Account.Requests.FollowAsync(new RequestMatch { Method = "GET" }, 0, stop.Token))
                {
                    seen.AddRange(batch.Requests.Select(request => request.Id));
                    if (seen.Count == 3)
                    {
                        return;
                    }
                }
            },
            TestContext.Current.CancellationToken);

        await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        await account.GetAsync("/api/v2/users/me");
        await account.GetAsync("/api/v2/users/me");

        await following.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal([1, 3, 4], seen);
    }

    [Fact]
    public async Task A_stream_sends_requests_as_events_and_ends_with_the_emulator()
    {
        var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        using var response = await account.Client.GetAsync(
            "/_emulator/requests/stream?status=2xx",
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(": ", await lines.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await account.GetAsync("/api/v2/nonsense");
        await account.GetAsync("/api/v2/users/me");

        var text = await ReadUntilAsync(lines, "data: ");
        Assert.Equal(
            [2],
            JsonDocument.Parse(text["data: ".Length..]).RootElement.GetProperty("requests")
                .EnumerateArray().Select(one => one.Number("id")));
        await emulator.DisposeAsync();
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken) is not null)
        {
        }
    }

    [Fact]
    public async Task A_stream_that_begins_before_its_account_has_the_account_s_first_request()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.CreateClient();
        using var response = await client.GetAsync(
            "/_accounts/later/_emulator/requests/stream",
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        await lines.ReadLineAsync(TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.GetAccount("later"));

        await account.GetAsync("/api/v2/users/me");

        var text = await ReadUntilAsync(lines, "data: ").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Contains("\"ShowCurrentUser\"", text, StringComparison.Ordinal);
    }

    private static async Task<string> ReadUntilAsync(StreamReader lines, string start)
    {
        while (true)
        {
            var line = await lines.ReadLineAsync(TestContext.Current.CancellationToken);
            if (line!.StartsWith(start, StringComparison.Ordinal))
            {
                return line;
            }
        }
    }
}
