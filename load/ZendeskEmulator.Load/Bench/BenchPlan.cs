namespace ZendeskEmulator.Load.Bench;

/// <summary>What a run measures, and how long.</summary>
/// <param name="Sizes">How many users the account has.</param>
/// <param name="Durabilities">As the emulator's setting calls them; reading is measured with the first only.</param>
/// <param name="Rounds">Taken in turn with the baseline's; the median counts.</param>
/// <param name="Round">How long one round is.</param>
/// <param name="WarmUp">How long each workload runs before the first round.</param>
/// <param name="Starts">How often the start is measured; the best counts.</param>
/// <param name="Only">The one workload that is measured; null for all, and for starts and memory too.</param>
/// <param name="ServerPath">The server's dll.</param>
internal sealed record BenchPlan(
    IReadOnlyList<int> Sizes,
    IReadOnlyList<string> Durabilities,
    int Rounds,
    TimeSpan Round,
    TimeSpan WarmUp,
    int Starts,
    string? Only,
    string ServerPath)
{
    public const int FewestUsers = 1_000;

    public static BenchPlan Full(string? only, string server) => new(
        [1_000, 100_000, 1_000_000], ["Process", "Disk"], 5, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), 9, only, server);

    /// <summary>Under a minute: what changed by a fifth shows, what changed by a twentieth does not.</summary>
    public static BenchPlan Quick(string? only, string server) => new(
        [1_000], ["Process", "Disk"], 3, TimeSpan.FromSeconds(0.6), TimeSpan.FromSeconds(1), 3, only, server);

    /// <summary>The same with other sizes; none for its own.</summary>
    public BenchPlan WithSizes(IReadOnlyList<int> sizes) => sizes.Count == 0 ? this : this with { Sizes = sizes };

    public bool Measures(string name) => Only is null || Only == name;
}
