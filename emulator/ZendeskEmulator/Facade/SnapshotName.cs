namespace ZendeskEmulator.Facade;

/// <summary>The names of snapshots. They are used in paths and file names without escapes.</summary>
internal static class SnapshotName
{
    public const int MaxLength = 64;

    /// <summary>Names the present state in a comparison.</summary>
    public const string Now = "now";

    /// <summary>Why the name cannot be; null when it can.</summary>
    public static string? Refuse(string name) =>
        name == Now ? "'now' is the present state, not the name of a snapshot."
        : name.Length is 0 or > MaxLength || name[0] == '.'
            || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? $"The name of a snapshot has 1 to {MaxLength} letters, digits, hyphens, underscores and dots, no dot first."
            : null;
}
