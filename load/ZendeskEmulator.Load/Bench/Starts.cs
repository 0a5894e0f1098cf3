using System.Diagnostics;
using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Bench;

/// <summary>A server that has sent its first response.</summary>
internal sealed record Started(ServerProcess Server, TimeSpan FirstResponse);

/// <summary>The time until the emulator responds, and its memory then.</summary>
internal static class Starts
{
    // Of fewer the runtime's own ups and downs are the larger part.
    private const int MinWeighed = 50_000;

    // Within this time the runtime returns only the memory that starting took.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    /// <summary>Starts on an empty file, again and again; the best counts.</summary>
    public static async Task<StartResult> MeasureAsync(Contestant contestant, BenchPlan plan, DirectoryInfo folder)
    {
        var file = Path.Combine(folder.FullName, $"start {contestant.Name}.db");
        var best = TimeSpan.MaxValue;
        var least = long.MaxValue;
        for (var i = 0; i < plan.Starts; i++)
        {
            var started = await StartAsync(contestant, file, plan.Durabilities[0]);
            await using var server = started.Server;
            best = started.FirstResponse < best ? started.FirstResponse : best;
            if (i == 0)
            {
                await Task.Delay(Settling);
            }
            least = Math.Min(least, server.Memory);
            await server.StopAsync();
        }
        return new StartResult(contestant.Build, contestant.Store, best.TotalMilliseconds, Megabytes(least));
    }

    /// <summary>Starts the emulator on a file and asks it one thing.</summary>
    public static async Task<Started> StartAsync(Contestant contestant, string file, string durability)
    {
        var start = Stopwatch.GetTimestamp();
        var server = await contestant.StartAsync(
            file, $"--Emulator:Durability={durability}", EmulatorServer.Unlimited, "--Emulator:Jobs:Pace=Instant");
        using var client = new HttpClient { BaseAddress = server.BaseUrl };
        await client.GetByteArrayAsync(new Uri("/api/v2/users/me.json", UriKind.Relative));
        return new Started(server, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Makes a data file with this number of users.</summary>
    public static async Task SeedAsync(Contestant contestant, DirectoryInfo folder, string file, int users)
    {
        var seed = Path.Combine(folder.FullName, "seed.ndjson");
        await People.WriteSeedAsync(seed, users);
        await using var server = await contestant.StartAsync(file, "--seed", seed);
        await server.StopAsync();
        File.Delete(seed);
    }

    /// <summary>The cost of a file's users after loading.</summary>
    public static async Task<SizeResult> WeighAsync(Contestant contestant, Started started, string file, int users, StartResult empty)
    {
        await Task.Delay(Settling);
        var memory = Megabytes(started.Server.Memory);
        double? perUser = users < MinWeighed ? null : (memory - empty.IdleMemoryMb) * 1024 * 1024 / users;
        return new SizeResult(
            contestant.Build, contestant.Store, users, started.FirstResponse.TotalMilliseconds, memory, perUser, new FileInfo(file).Length);
    }

    private static double Megabytes(long bytes) => bytes / (1024.0 * 1024.0);
}
