using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Matching;

/// <summary>The names of Zendesk's operations, emulated or not.</summary>
internal sealed class OperationNames(IEnumerable<string> names)
{
    private readonly HashSet<string> known = new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>An error with the nearest name for a plain name that no operation has, or null for a known name.</summary>
    public Error? Check(string name) =>
        known.Contains(name) || name.Contains('*', StringComparison.Ordinal) || name.StartsWith('/') ? null
        : Errors.Control(
            400,
            $"there is no operation '{Beginning.Of(name, 100)}'; the nearest is '{NearestName.To(Beginning.Of(name, 100), [.. known])}'");
}
