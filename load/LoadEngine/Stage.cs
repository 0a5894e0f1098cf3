namespace LoadEngine;

/// <summary>A part of a ramp of several parts.</summary>
/// <param name="Target">The number at its end: of starts in an interval, or of copies.</param>
/// <param name="During">How long it takes from the stage before, which is 0 at first.</param>
public readonly record struct Stage(double Target, TimeSpan During);
