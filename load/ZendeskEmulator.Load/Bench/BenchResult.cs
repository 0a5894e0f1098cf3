namespace ZendeskEmulator.Load.Bench;

/// <summary>What one run found.</summary>
/// <param name="OthersShare">How much of the machine other programs used meanwhile, from 0 to 1; null where it is not known.</param>
/// <param name="BaselineSpread">How far the baseline's own rounds lie apart, in processor time: (most - least) / median.</param>
/// <param name="GeneratorCpuUs">User-mode processor time of the generator for a request, in microseconds.</param>
/// <param name="Start">Null when one workload only was measured.</param>
internal sealed record BenchResult(
    DateTimeOffset Date,
    Machine Machine,
    double? OthersShare,
    double BaselineSpread,
    double GeneratorCpuUs,
    StartResult? Start,
    IReadOnlyList<SizeResult> Sizes,
    IReadOnlyList<WorkloadResult> Baselines,
    IReadOnlyList<WorkloadResult> Results)
{
    private const double NoisyShare = 0.1;
    private const double NoisySpread = 0.2;

    /// <summary>What makes the figures doubtful, in words; null when nothing does.</summary>
    public string? Noise =>
        OthersShare > NoisyShare ? $"noisy machine: other programs used {OthersShare:P0} of it meanwhile"
        : BaselineSpread > NoisySpread ? $"noisy machine: the baseline's own rounds lie {BaselineSpread:P0} apart"
        : null;
}

/// <summary>A start on an empty file, the best of several.</summary>
/// <param name="FirstResponseMs">From the start of the process to the first answer of the API.</param>
/// <param name="IdleMemoryMb">Resident, some seconds later.</param>
internal sealed record StartResult(double FirstResponseMs, double IdleMemoryMb);

/// <summary>What an account of a size weighs.</summary>
/// <param name="RestartMs">From the start of the process to the first answer of the API.</param>
/// <param name="MemoryBytesPerUser">Resident after the restart, less what an empty one has; null for so few users that it says nothing.</param>
internal sealed record SizeResult(int Users, double RestartMs, double MemoryMb, double? MemoryBytesPerUser, long FileBytes);

/// <summary>A workload's medians.</summary>
/// <param name="Name">create, update, show, list, search, bulk; of the baseline: post, get.</param>
/// <param name="CpuUs">The server's processor time for a request (bulk: for a user), in microseconds.</param>
/// <param name="RpsRatio">Median of the rounds' ratios, each to the baseline's of the same round.</param>
internal sealed record WorkloadResult(
    string Name, int Users, string Durability, double Rps, double CpuUs, double P50Ms, double P99Ms, double RpsRatio, double CpuRatio);
