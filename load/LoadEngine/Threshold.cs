using LoadEngine.Measuring;

namespace LoadEngine;

/// <summary>Something that must hold of a scenario in the end.</summary>
/// <param name="Name">Says what must hold, such as: no user is let through more than five times a minute.</param>
/// <param name="Holds">True when it does.</param>
/// <param name="Found">What was found, for a person who reads why it does not hold.</param>
public sealed record Threshold(string Name, Func<ScenarioStats, bool> Holds, Func<ScenarioStats, string> Found)
{
    /// <summary>A threshold.</summary>
    public static Threshold Create(string name, Func<ScenarioStats, bool> holds, Func<ScenarioStats, string> found) => new(name, holds, found);
}

/// <summary>What a threshold came to.</summary>
/// <param name="Scenario">Of which scenario.</param>
/// <param name="Name">What had to hold.</param>
/// <param name="Holds">True when it did.</param>
/// <param name="Found">What was found.</param>
public sealed record ThresholdResult(string Scenario, string Name, bool Holds, string Found);
