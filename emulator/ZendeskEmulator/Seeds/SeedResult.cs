namespace ZendeskEmulator;

/// <summary>What was put into an account.</summary>
/// <param name="Lines">How many lines of a file, or how many records of a seed by numbers.</param>
/// <param name="Records">The same by kind, such as <c>user</c>. A record that was there already counts.</param>
/// <param name="Skipped">Lines of an import that follow from others, such as audits, and were not needed.</param>
public sealed record SeedResult(int Lines, IReadOnlyDictionary<string, int> Records, int Skipped = 0);
