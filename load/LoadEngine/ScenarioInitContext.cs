using LoadEngine.Running;
using Microsoft.Extensions.Logging;

namespace LoadEngine;

/// <summary>The context of a scenario's preparation and cleaning.</summary>
public sealed class ScenarioInitContext
{
    internal ScenarioInitContext(string scenario, int seed, ILogger logger, CancellationToken cancellation) =>
        (ScenarioName, Random, Logger, CancellationToken) = (scenario, new Random(Seeds.Of(seed, scenario, -1)), logger, cancellation);

    /// <summary>The scenario's name.</summary>
    public string ScenarioName { get; }

    /// <summary>Chance: the same seed gives the same values.</summary>
    public Random Random { get; }

    /// <summary>The log of <see cref="LoadOptions.LoggerFactory"/>, under the scenario's name.</summary>
    public ILogger Logger { get; }

    /// <summary>Cancelled when the run is cut short, or the time for it is over.</summary>
    public CancellationToken CancellationToken { get; }
}
