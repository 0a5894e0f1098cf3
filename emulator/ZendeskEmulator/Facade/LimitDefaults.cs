using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Facade;

/// <summary>The rules of all accounts, and the settings of an account without any of its own.</summary>
internal sealed record LimitDefaults(IReadOnlyList<LimitRule> Rules, LimitSettings Settings)
{
    /// <summary>The rule of a name, or an error with the nearest name.</summary>
    public Outcome<LimitRule> Find(string name) =>
        Rules.FirstOrDefault(rule => rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? found
            : Errors.Control(
                400,
                $"there is no rule '{name}'; the nearest is '{NearestName.To(name, [.. Rules.Select(rule => rule.Name)])}'");
}
