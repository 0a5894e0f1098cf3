using System.Globalization;
using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>Logged requests leave memory flat. A round is 20,000 requests; LONG_ROUNDS=50 makes a million.</summary>
[Trait("Category", "Long")]
public sealed class RequestLogMemoryTests
{
    private const int Workers = 4;
    private const int RequestsPerWorker = 5_000;
    private const int Users = 50;

    /// <summary>What the collector has not taken yet may differ by this between two rounds, whatever the number of rounds.</summary>
    private const long Noise = 96L << 20;

    [Fact]
    public async Task A_million_logged_requests_leave_memory_flat()
    {
        await using var server = await ServerProcess.ListenAsync(
            ["--urls", "http://127.0.0.1:0", "--Emulator:Durability=None", "--Emulator:Limits:Mode=Off"]);
        var memory = new List<long>();

        for (var round = 0; round < LongRounds.Or(3); round++)
        {
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => SendAsync(server, worker))));
            memory.Add(server.Memory);
        }

        using var client = server.CreateClient("log-0");
        var kept = await client.GetResponseAsync("/_emulator/requests?page[size]=1000");
        Assert.InRange(kept.Json.GetProperty("requests").GetArrayLength(), 1, 1_000);
        var figures = string.Join(", ", memory.Select(bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MB")));
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        // From the second round on: the first one fills the logs and the pools.
        Assert.True(memory[^1] <= memory[Math.Min(1, memory.Count - 1)] + Noise, $"Memory grows: {figures}");
    }

    private static async Task SendAsync(ServerProcess server, int worker)
    {
        using var client = server.CreateClient($"log-{worker}");
        for (var request = 0; request < RequestsPerWorker; request++)
        {
            var user = $"\"name\":\"User {request}\",\"external_id\":\"{request % Users}\",\"notes\":\"{new string('n', 500)}\"";
            var response = await client.CreateOrUpdateAsync(user);
            Assert.True(response.Status is HttpStatusCode.OK or HttpStatusCode.Created, response.Body);
        }
    }
}
