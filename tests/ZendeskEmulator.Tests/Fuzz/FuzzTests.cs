using System.Diagnostics;
using System.Globalization;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>
/// A server under requests of chance: every route, wild paths, queries, headers and bodies, clocks at both ends of time. Nothing
/// makes it fail, hang or drop a connection; its memory stays flat, and its data file loads afterwards. A round is 30,000
/// requests; LONG_ROUNDS=34 makes a million on each store. A failure names its seed and request.
/// </summary>
[Trait("Category", "Long")]
public sealed class FuzzTests
{
    private const int Workers = 4;
    private const int RequestsPerWorker = 7_500;

    /// <summary>What the collector has not taken yet may differ by this between two rounds, whatever the number of rounds.</summary>
    private const long MemoryNoise = 300L << 20;

    [Theory]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task No_request_makes_the_server_fail(Store store)
    {
        using var folder = new TemporaryFolder(store);
        var control = await FuzzRoutes.ControlPlaneAsync();
        var rounds = LongRounds.Or(1);
        var statuses = new SortedDictionary<int, long>();
        var memory = new List<long>();
        var begun = Stopwatch.GetTimestamp();

        await using (var server = await ServerProcess.ListenAsync(folder))
        {
            for (var round = 0; round < rounds; round++)
            {
                await RunRoundAsync(server, round, control, statuses);
                var accounts = await FuzzAccounts.DeleteMadeAsync(server);
                memory.Add(server.Memory);
                Report(statuses, accounts, memory, Stopwatch.GetElapsedTime(begun));
            }
            Assert.Empty(server.Errors);
            await server.KillAsync();
        }

        await AssertFileLoadsAsync(folder.DataFile);
        // From the second round on: the first one fills the pools.
        Assert.True(
            memory[^1] <= memory[Math.Min(1, memory.Count - 1)] + MemoryNoise,
            $"Memory grows: {string.Join(", ", memory.Select(bytes => $"{bytes >> 20} MB"))}");
    }

    [Fact]
    public async Task Every_route_of_the_emulator_is_among_those_that_are_fuzzed()
    {
        var control = await FuzzRoutes.ControlPlaneAsync();

        Assert.Contains(control, route => route is { Method: "POST", Path: "/_emulator/clock/advance" });
        Assert.Contains(control, route => route is { Method: "POST", Path: "/_emulator/jobs/{id}/step" });
        Assert.Contains(control, route => route is { Method: "POST", Path: "/_emulator/faults", Shape: not null });
        var user = FuzzRoutes.Api.First(route => route is { Method: "POST", Path: "/api/v2/users/create_or_update", Envelope: "user" });
        Assert.Contains(new FuzzKey("name", "Text"), user.Shape!.Keys);
        Assert.Contains(user.Shape.Keys, key => key is { Name: "identities", Kind: "Objects", Nested.Keys.Count: > 1 });
        var ticket = FuzzRoutes.Api.First(route => route is { Method: "POST", Path: "/api/v2/tickets", Envelope: "ticket" });
        Assert.Contains(ticket.Shape!.Keys, key => key is { Name: "comment", Nested.Keys.Count: > 1 });
        Assert.Contains(FuzzRoutes.Api, route => route is { Method: "POST", Path: "/oauth/tokens" });
        Assert.True(control.Count > 40 && FuzzRoutes.Api.Count > 1_000, $"{control.Count} and {FuzzRoutes.Api.Count} routes");
        Assert.DoesNotContain(FuzzRoutes.Api, route => route is { Envelope.Length: > 0, Shape: null });
    }

    private static async Task RunRoundAsync(
        ServerProcess server,
        int round,
        IReadOnlyList<FuzzRoute> control,
        SortedDictionary<int, long> statuses)
    {
        var workers = Enumerable.Range(0, Workers)
            .Select(worker => new FuzzWorker(
                server.BaseUrl,
                (round * Workers) + worker,
                $"fuzz-{worker}",
                FuzzRoutes.Api,
                control)).ToArray();
        await Task.WhenAll(workers.Select(worker => worker.RunAsync(RequestsPerWorker)));
        foreach (var worker in workers)
        {
            worker.Dispose();
            foreach (var (status, count) in worker.Statuses)
            {
                statuses[status] = statuses.GetValueOrDefault(status) + count;
            }
        }
        var wrong = workers.SelectMany(worker => worker.Wrong).ToArray();
        Assert.True(wrong.Length == 0, string.Join("\n\n", [.. wrong, .. server.Errors.Take(40)]));
    }

    /// <summary>After kill -9 and after a stop.</summary>
    private static async Task AssertFileLoadsAsync(string dataFile)
    {
        for (var start = 0; start < 2; start++)
        {
            await using var server = await ServerProcess.ListenAsync(dataFile);
            for (var worker = 0; worker < Workers; worker++)
            {
                using var client = server.CreateClient($"fuzz-{worker}");
                using var response = await client.GetAsync("/api/v2/users/count", TestContext.Current.CancellationToken);
                Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
            }
            Assert.Equal(0, await server.TerminateAsync());
            Assert.Empty(server.Errors);
        }
    }

    private static void Report(SortedDictionary<int, long> statuses, int accounts, List<long> memory, TimeSpan took) =>
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{statuses.Values.Sum():N0} requests in {took.TotalSeconds:N0} s, {accounts} accounts, {memory[^1] >> 20} MB; "
            + $"{string.Join(", ", statuses.Select(entry => $"{entry.Key}: {entry.Value:N0}"))}"));
}
