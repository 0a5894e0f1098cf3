using System.Runtime.InteropServices;

namespace ZendeskEmulator.Load;

/// <summary>The machine of a measurement.</summary>
/// <param name="Processor">The model, as the system calls it.</param>
/// <param name="MemoryMegabytes">The memory that this process may use.</param>
internal sealed record Machine(string Processor, int Cores, long MemoryMegabytes, string System, string Runtime)
{
    private const string ProcessorFile = "/proc/cpuinfo";

    public static Machine Here() => new(
        ProcessorName(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    public override string ToString() => $"{Processor}, {Cores} cores, {MemoryMegabytes / 1024} GB, {System}, {Runtime}";

    private static string ProcessorName() =>
        (File.Exists(ProcessorFile) ? File.ReadLines(ProcessorFile).FirstOrDefault(IsModelName) : null)?.Split(':', 2)[1].Trim()
        ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
        ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static bool IsModelName(string line) => line.StartsWith("model name", StringComparison.Ordinal);
}
