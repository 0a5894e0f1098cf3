namespace ZendeskEmulator;

/// <summary>The records that a seed or import saved in an account.</summary>
/// <param name="Lines">How many lines of a file, or how many records of a seed by numbers or of an export.</param>
/// <param name="Records">The same by kind, such as <c>user</c>. A record that was there already counts.</param>
public sealed record SeedResult(int Lines, IReadOnlyDictionary<string, int> Records);
