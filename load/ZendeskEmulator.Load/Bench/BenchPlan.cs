namespace ZendeskEmulator.Load.Bench;

/// <summary>The workloads and rounds of a run.</summary>
/// <param name="Contestants">Measured side by side; those of the newest build come first.</param>
/// <param name="Sizes">How many users the account has.</param>
/// <param name="Durabilities">As the emulator's setting calls them; reading is measured with the first only.</param>
/// <param name="Rounds">Taken in turn with all others'; the median counts.</param>
/// <param name="Round">How long one round is.</param>
/// <param name="Starts">How often the start is measured; the best counts.</param>
/// <param name="Only">The measured workloads; empty for all of them, and for starts and memory too.</param>
internal sealed record BenchPlan(
    IReadOnlyList<Contestant> Contestants,
    IReadOnlyList<int> Sizes,
    IReadOnlyList<string> Durabilities,
    int Rounds,
    TimeSpan Round,
    int Starts,
    IReadOnlyList<string> Only)
{
    public const int MinUsers = 1_000;

    public static readonly string[] Workloads =
        ["create", "update", "show", "list", "search", "bulk", "ticket-create", "ticket-update", "ticket-list"];

    public static BenchPlan Full(IReadOnlyList<Contestant> contestants) =>
        new(contestants, [1_000, 100_000, 1_000_000], ["Process", "Disk"], 5, TimeSpan.FromSeconds(2), 9, []);

    /// <summary>One size, one durability, short rounds: a change of a tenth shows, a change of a twentieth does not.</summary>
    public static BenchPlan Quick(IReadOnlyList<Contestant> contestants) =>
        new(contestants, [MinUsers], ["Process"], 3, TimeSpan.FromSeconds(1), 3, []);

    public bool Measures(string name) => Only.Count == 0 || Only.Contains(name);
}
