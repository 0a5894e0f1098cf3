namespace ZendeskEmulator.Specs;

/// <summary>A request of a scenario.</summary>
/// <param name="Path">The path from /api/v2 or /_emulator.</param>
internal sealed record SpecRequest(string Method, string Path, string? Body = null)
{
    public string ContentType { get; init; } = "application/json";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whether the path names the account. If not, the headers do.</summary>
    public bool NamesAccount { get; init; } = true;

    public bool IsForControlPlane => Path.StartsWith("/_emulator/", StringComparison.Ordinal);

    /// <summary>Reads a header as features write it: Name: value.</summary>
    public static (string Name, string Value) ParseHeader(string header) => header.Split(": ", 2) is [var name, var value]
        ? (name, value)
        : throw new ArgumentException($"'{header}' is not a header of the form Name: value");
}
