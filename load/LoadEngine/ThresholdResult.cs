namespace LoadEngine;

/// <summary>The result of a threshold.</summary>
/// <param name="Scenario">Of which scenario.</param>
/// <param name="Name">The condition that had to hold.</param>
/// <param name="Verdict">Whether it did, or was not judged.</param>
/// <param name="Found">The finding; the reason, when it is not judged.</param>
public sealed record ThresholdResult(string Scenario, string Name, Verdict Verdict, string Found);
