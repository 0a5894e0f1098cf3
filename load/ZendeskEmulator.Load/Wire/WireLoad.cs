using System.Diagnostics;
using System.Net;
using LoadEngine.Measuring;

namespace ZendeskEmulator.Load.Wire;

/// <summary>A server's figures in one round, measured from outside.</summary>
/// <param name="Requests">The number of requests that got a response.</param>
/// <param name="GeneratorCpu">The generator's own CPU time in user mode, without the kernel's part.</param>
internal sealed record WireResult(long Requests, TimeSpan Elapsed, Histogram Latency, TimeSpan GeneratorCpu, int Failures, int LastFailure);

/// <summary>
/// A closed load from raw sockets: each connection has one request under way. No HTTP client stands between the figure
/// and the server, whose share it would blur on a small machine.
/// </summary>
internal static class WireLoad
{
    public const int Connections = 64;

    /// <summary>
    /// Responses come on the thread that waits for the sockets, and there is one: handing them on costs more than all else
    /// here. Processes that are started from this one must not inherit these.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1",
        ["DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"] = "1",
    };

    public static void PrepareProcess()
    {
        foreach (var (name, value) in Variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <param name="numbers">For each connection the numbers of its requests.</param>
    /// <param name="ready">Awaited when all are connected and nothing is sent yet.</param>
    public static async Task<WireResult> RunAsync(
        IPEndPoint server, RequestTemplate template, Func<int, Func<long>> numbers, TimeSpan duration, Func<Task> ready)
    {
        var connections = Enumerable.Range(0, Connections).Select(i => new WireConnection(template, numbers(i))).ToArray();
        try
        {
            foreach (var connection in connections)
            {
                connection.Connect(server);
            }
            using var self = Process.GetCurrentProcess();
            await ready();
            var cpu = self.UserProcessorTime;
            var start = Stopwatch.GetTimestamp();
            foreach (var connection in connections)
            {
                connection.Start();
            }
            await Task.Delay(duration);
            await Task.WhenAll(connections.Select(connection => connection.StopAsync()));
            var elapsed = Stopwatch.GetElapsedTime(start);
            self.Refresh();
            var latency = new Histogram();
            foreach (var connection in connections)
            {
                latency.Add(connection.Latency);
            }
            return new WireResult(latency.Count, elapsed, latency, self.UserProcessorTime - cpu,
                connections.Sum(connection => connection.Failures), connections.Max(connection => connection.LastFailure));
        }
        finally
        {
            Array.ForEach(connections, connection => connection.Dispose());
        }
    }
}
