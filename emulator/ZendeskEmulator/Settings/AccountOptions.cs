using ZendeskEmulator.Settings;

namespace ZendeskEmulator;

/// <summary>The settings of a new account.</summary>
public sealed class AccountOptions
{
    internal static readonly (TimeSpan Min, TimeSpan Max) Lifetimes = (TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(365));

    /// <summary>Its name, a DNS label that no other account has. Null, the default: the emulator chooses a name.</summary>
    public string? Name { get; set; }

    /// <summary>Its plan, which decides its requests a minute. Null, the default: <see cref="LimitsOptions.Plan"/>.</summary>
    public Plan? Plan { get; set; }

    /// <summary>
    /// The account's lifetime, from a millisecond to 365 days of real time; then it is deleted. Null, the default: as long as the
    /// emulator. A restart forgets this setting and keeps the account.
    /// </summary>
    public TimeSpan? TimeToLive { get; set; }

    /// <summary>
    /// The maximum number of agents and admins, 1 to 1,000,000. Null, the default: <see cref="AccountsOptions.Seats"/>.
    /// </summary>
    public int? Seats { get; set; }

    /// <summary>Why the options are invalid; null if they are valid.</summary>
    internal string? Refusal =>
        TimeToLive is { } time && (time < Lifetimes.Min || time > Lifetimes.Max)
            ? $"ttl takes a time from {DurationText.Of(Lifetimes.Min)} to {DurationText.Of(Lifetimes.Max)}"
        : Seats < AccountsOptions.SeatCount.Min || Seats > AccountsOptions.SeatCount.Max
            ? $"seats takes a whole number from {AccountsOptions.SeatCount.Min} to {AccountsOptions.SeatCount.Max}"
        : null;
}
