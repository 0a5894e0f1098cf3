using System.Globalization;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>The lines below the tables.</summary>
internal static class BenchLines
{
    private const string HowToRead =
        "CPU and bytes are the server's for a request, medians of rounds taken in turn; apart is how far the middle half of the "
        + "rounds lies "
        + "apart. × is the ratio to the bare server of the same rounds (show, list and search: to GET). Of bulk, a user counts, "
            + "and p50 and "
        + "p99 are a job of 100.";

    private const string HowToCompare =
        "new / old are medians of the ratios of pairs of rounds taken in turn; fewer than eight of nine pairs on one side are no "
        + "difference.";

    public static IEnumerable<string> Of(BenchResult result)
    {
        foreach (var start in result.Starts)
        {
            var first = $"first response after {Text("N0", start.FirstResponseMs)} ms";
            yield return $"{Name(start.Build, start.Store)}: {first}; {Text("N0", start.IdleMemoryMb)} MB idle.";
        }
        foreach (var size in result.Sizes)
        {
            yield return Line(size);
        }
        yield return $"{WireLoad.Connections} connections. {HowToRead}";
        if (result.Comparisons.Count > 0)
        {
            yield return HowToCompare;
        }
        var generator = $"the generator's own work for a request took {Text("0.0", result.GeneratorCpuUs)} µs";
        yield return $"{Text("yyyy-MM-dd", result.Date)}, {result.Machine}; {generator}.";
        foreach (var doubt in result.Distrust)
        {
            yield return doubt;
        }
    }

    private static string Line(SizeResult size)
    {
        var each = size.MemoryBytesPerUser is { } bytes ? $" ({Text("N0", bytes)} bytes a user)" : "";
        var restart = $"first response of a restart after {Text("N0", size.RestartMs)} ms";
        var file = $"data file {Text("N1", size.FileBytes / 1e6)} MB";
        return $"{Name(size.Build, size.Store)} with {Text("N0", size.Users)} users: {restart}, {Text("N0", size.MemoryMb)} "
            + $"MB{each}, {file}.";
    }

    private static string Name(string build, string store) => $"{build} {store}".Trim();

    private static string Text(string format, IFormattable value) => value.ToString(format, CultureInfo.InvariantCulture);
}
