namespace ZendeskEmulator.Settings;

/// <summary>Finds the name that a mistyped one most likely stands for.</summary>
internal static class NearestName
{
    /// <summary>
    /// The candidate with the fewest differing letters, ignoring case. Its last part counts by itself too
    /// (DataFile for Emulator:DataFile).
    /// </summary>
    /// <exception cref="ArgumentException">There is no candidate.</exception>
    public static string To(string name, IReadOnlyList<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        return candidates.MinBy(candidate => Math.Min(
            Distance(name, candidate),
            Distance(name, candidate[(candidate.LastIndexOf(':') + 1)..]) + 1))
            ?? throw new ArgumentException("There is nothing to choose from.", nameof(candidates));
    }

    /// <summary>Levenshtein's distance, a row at a time.</summary>
    private static int Distance(string one, string other)
    {
        one = one.ToUpperInvariant();
        other = other.ToUpperInvariant();
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
