using ZendeskEmulator.Load.Bench;
using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Allocations;

/// <summary>Measures the bytes that a server allocates for a request: create, update, show and list, writes with each store.</summary>
internal static class AllocationRun
{
    private const int Users = BenchPlan.MinUsers;
    private const int Requests = 500;
    private const int Rounds = 6;

    /// <summary>
    /// All code is compiled once, fully optimized. The tiered compiler decides from the first runs which objects stay off the
    /// heap, and those runs differ each time.
    /// </summary>
    private static readonly KeyValuePair<string, string?>[] Untiered = [new("DOTNET_TieredCompilation", "0"), new("DOTNET_TieredPGO", "0")];

    /// <returns>Bytes a request, by workload and store.</returns>
    public static async Task<IReadOnlyDictionary<string, long>> MeasureAsync(IReadOnlyList<Contestant> contestants)
    {
        var folder = Directory.CreateTempSubdirectory("zendesk-emulator-allocations");
        var found = new SortedDictionary<string, long>(StringComparer.Ordinal);
        try
        {
            foreach (var contestant in contestants)
            {
                var file = Path.Combine(folder.FullName, $"{contestant.Store}.db");
                await Starts.SeedAsync(contestant, folder, file, Users);
                await using var server = await contestant.StartAsync(file, Untiered, EmulatorServer.Unlimited);
                var people = await People.FindAsync(server, Users);
                found[$"create {contestant.Store}"] = await MeasureAsync(server, Workload.Create());
                found[$"update {contestant.Store}"] = await MeasureAsync(server, Workload.Update(people));
                if (contestant == contestants[0])
                {
                    // Reads come from memory with either store.
                    found["show"] = await MeasureAsync(server, Workload.Show(people));
                    found["list"] = await MeasureAsync(server, Workload.List);
                }
                await server.StopAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return found;
    }

    /// <summary>The minimum of several rounds, because other work of the server can only add to a round.</summary>
    private static async Task<long> MeasureAsync(ServerProcess server, Workload workload)
    {
        using var load = new SequentialLoad(server.EndPoint, workload.Template, workload.Numbers(0));
        load.Send(Requests);
        var least = long.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var before = await server.FiguresAsync();
            load.Send(Requests);
            var bytes = (await server.FiguresAsync() - before).AllocatedBytes / Requests;
            least = Math.Min(least, bytes);
        }
        return least;
    }
}
