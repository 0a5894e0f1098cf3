namespace LoadEngine;

/// <summary>How a run is made.</summary>
public sealed class LoadOptions
{
    /// <summary>Of all chance in the run: the same seed makes the same requests. Default 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Called about once a second with how it stands. Default: nobody is told.</summary>
    public Action<LoadProgress>? Progress { get; set; }
}

/// <summary>Where a run is.</summary>
public enum LoadPhase
{
    /// <summary>Init of all scenarios.</summary>
    Init,

    /// <summary>Load that is not counted.</summary>
    WarmUp,

    /// <summary>The load.</summary>
    Load,

    /// <summary>Clean of all scenarios.</summary>
    Clean,
}

/// <summary>How a run stands.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Elapsed">Since the phase began.</param>
/// <param name="Planned">How long the load is planned to be; zero where that is not known.</param>
/// <param name="Scenarios">What has been counted so far.</param>
public sealed record LoadProgress(LoadPhase Phase, TimeSpan Elapsed, TimeSpan Planned, IReadOnlyList<Measuring.ScenarioStats> Scenarios);
