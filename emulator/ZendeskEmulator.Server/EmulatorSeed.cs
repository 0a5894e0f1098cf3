using System.CommandLine;

namespace ZendeskEmulator.Server;

/// <summary>--seed: the first records of an emulator.</summary>
internal static class EmulatorSeed
{
    private const string StandardInput = "-";

    public static Option<string?> Option() => new Option<string?>("--seed")
    {
        Description = "Saves the records of a file first; - reads standard input.",
        HelpName = "FILE",
    }.TakesName();

    /// <summary>Starts an emulator with the records of a seed.</summary>
    /// <param name="seed">A file; - for standard input; null for no seed.</param>
    /// <exception cref="EmulatorStartException">A setting, the data file, the seed or the port.</exception>
    public static async Task<Emulator> StartAsync(EmulatorOptions options, string? seed, CancellationToken cancellation)
    {
        if (seed is null)
        {
            return await Emulator.StartAsync(options, cancellation);
        }
        await using var lines = Open(seed);
        options.Seed = lines;
        options.SeedProgress = new Progress();
        return await Emulator.StartAsync(options, cancellation);
    }

    private static Stream Open(string seed)
    {
        try
        {
            return seed == StandardInput ? Console.OpenStandardInput() : File.OpenRead(seed);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EmulatorStartException($"The seed cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Prints progress on the calling thread, so that the lines are in order.</summary>
    private sealed class Progress : IProgress<int>
    {
        public void Report(int value) => Console.Error.WriteLine(value == 1 ? "Seeding: 1 line" : $"Seeding: {value} lines");
    }
}
