namespace ZendeskEmulator.Facade;

/// <summary>
/// The tables of the documentation, embedded into the library: people read them in the repository, programs read them from info.
/// </summary>
internal static class Pages
{
    /// <summary>Rows of docs/assumptions.md: id, assumption, reason.</summary>
    public static IReadOnlyList<EmulatorAssumption> Assumptions { get; } =
        [.. Rows("assumptions.md", "# Assumptions").Select(row => new EmulatorAssumption(row[0], row[1], row[2]))];

    /// <summary>Rows of docs/differences.md: what, how, note.</summary>
    public static IReadOnlyList<EmulatedFeature> Fidelity { get; } =
        [.. Rows("differences.md", "# Differences from Zendesk").Select(row => new EmulatedFeature(row[0], row[1], row[2]))];

    /// <summary>The rows of the first table under a heading, without its head.</summary>
    private static List<string[]> Rows(string page, string heading)
    {
        using var stream = typeof(Pages).Assembly.GetManifestResourceStream(page)
            ?? throw new InvalidOperationException($"{page} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .SkipWhile(line => line.Trim() != heading)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToList();
    }
}
