using System.Globalization;
using System.Runtime;

namespace ZendeskEmulator.Load.Processes;

/// <summary>The figures of a server's runtime since the server started.</summary>
/// <param name="Cpu">Processor time, to the microsecond; from outside it is known to ten milliseconds.</param>
/// <param name="AllocatedBytes">Bytes of all objects made.</param>
/// <param name="CompiledMethods">Methods compiled; one that is compiled again with more care counts again.</param>
internal readonly record struct RuntimeFigures(TimeSpan Cpu, long AllocatedBytes, long CompiledMethods)
{
    private const string Prefix = "Runtime figures";

    public static RuntimeFigures Now() =>
        new(Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), JitInfo.GetCompiledMethodCount());

    /// <summary>The difference between two moments.</summary>
    public static RuntimeFigures operator -(RuntimeFigures later, RuntimeFigures earlier) =>
        new(later.Cpu - earlier.Cpu, later.AllocatedBytes - earlier.AllocatedBytes, later.CompiledMethods - earlier.CompiledMethods);

    /// <summary>Reads a line that <see cref="ToString"/> wrote; null for any other line.</summary>
    public static RuntimeFigures? Read(string line)
    {
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }
        var words = line[Prefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = Array.ConvertAll(words, word => long.Parse(word, CultureInfo.InvariantCulture));
        return new RuntimeFigures(TimeSpan.FromTicks(numbers[0]), numbers[1], numbers[2]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix} {Cpu.Ticks} {AllocatedBytes} {CompiledMethods}");
}
