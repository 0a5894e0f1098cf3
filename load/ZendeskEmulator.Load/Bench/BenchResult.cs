using System.Globalization;

namespace ZendeskEmulator.Load.Bench;

/// <summary>The result of one run.</summary>
/// <param name="OthersShare">How much of the machine other programs used meanwhile, from 0 to 1; null where it is not known.</param>
/// <param name="GeneratorCpuUs">Work in user mode of the generator for a request, in microseconds.</param>
/// <param name="Starts">None when some workloads only were measured.</param>
/// <param name="Baselines">The bare server, once for POST and once for GET.</param>
/// <param name="Comparisons">The comparisons of two builds; empty for one build.</param>
/// <param name="Unsteady">Workloads that were still getting cheaper when their warm-up was given up.</param>
internal sealed record BenchResult(
    DateTimeOffset Date,
    Machine Machine,
    double? OthersShare,
    double GeneratorCpuUs,
    IReadOnlyList<StartResult> Starts,
    IReadOnlyList<SizeResult> Sizes,
    IReadOnlyList<WorkloadResult> Baselines,
    IReadOnlyList<WorkloadResult> Results,
    IReadOnlyList<Comparison> Comparisons,
    IReadOnlyList<string> Unsteady)
{
    /// <summary>The reasons why figures are doubtful, one sentence for each.</summary>
    public IReadOnlyList<string> Distrust => [.. Doubts.Of(this)];
}

/// <summary>A start on an empty file, the best of several.</summary>
/// <param name="FirstResponseMs">From the start of the process to the first response of the API.</param>
/// <param name="IdleMemoryMb">Resident, some seconds later.</param>
internal sealed record StartResult(string Build, string Store, double FirstResponseMs, double IdleMemoryMb);

/// <summary>The memory and disk space of an account of a size.</summary>
/// <param name="RestartMs">From the start of the process to the first response of the API.</param>
/// <param name="MemoryBytesPerUser">
/// Resident memory after the restart, less that of an empty account; null if there are too few users for a figure.
/// </param>
internal sealed record SizeResult(
    string Build, string Store, int Users, double RestartMs, double MemoryMb, double? MemoryBytesPerUser, long FileBytes);

/// <summary>A measurement: one row of the table.</summary>
/// <param name="Name">create, update, show, list, search, bulk; of the baseline: post, get.</param>
internal sealed record Subject(string Name, int Users, string Durability, string Build, string Store)
{
    /// <summary>The bare server, with which everything is compared.</summary>
    public static Subject Bare(string name) => new(name, 0, "", "", "");

    public bool IsBare => Users == 0;

    /// <summary>For a person, such as: create, 1,000 users, Process, Sqlite.</summary>
    public override string ToString() => IsBare
        ? $"bare {Name.ToUpperInvariant()}"
        : string.Create(CultureInfo.InvariantCulture, $"{Name} ({Users:N0} users, {Durability}, {$"{Build} {Store}".Trim()})");
}

/// <summary>A workload's medians.</summary>
/// <param name="CpuUs">The server's processor time for a request (bulk: for a user), in microseconds.</param>
/// <param name="CpuSpread">How far the middle half of its rounds lie apart in processor time, as a share of the median.</param>
/// <param name="AllocatedBytes">The server's allocations for a request.</param>
/// <param name="RpsRatio">Median of the rounds' ratios, each to the baseline's of the same round.</param>
internal sealed record WorkloadResult(
    Subject Subject,
    double Rps,
    double CpuUs,
    double CpuSpread,
    double AllocatedBytes,
    double P50Ms,
    double P99Ms,
    double RpsRatio,
    double CpuRatio);
