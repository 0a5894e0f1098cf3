using LoadEngine.Measuring;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LoadEngine;

/// <summary>How a run is made.</summary>
public sealed class LoadOptions
{
    /// <summary>Of all chance in the run: the same seed makes the same requests. Default 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Called about once a second with the figures so far. Default: never.</summary>
    public Action<LoadProgress>? Progress { get; set; }

    /// <summary>
    /// How long the run waits for the last invocations when the load is over. It then cancels them and counts them as
    /// unfinished. Default 10 seconds.
    /// </summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the preparation of all scenarios may take. Default one minute.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the cleaning of all scenarios may take. Default one minute.</summary>
    public TimeSpan CleanTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Where scenarios log. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;
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
/// <param name="Phase">Its present phase.</param>
/// <param name="Elapsed">Since the phase began, in real time.</param>
/// <param name="Planned">How long the load is planned to be; zero where that is not known.</param>
/// <param name="Scenarios">The counts so far.</param>
public sealed record LoadProgress(LoadPhase Phase, TimeSpan Elapsed, TimeSpan Planned, IReadOnlyList<ScenarioStats> Scenarios);
