using ZendeskEmulator.Settings;

namespace ZendeskEmulator;

/// <summary>What a new account begins with.</summary>
public sealed class AccountOptions
{
    internal static readonly (TimeSpan Min, TimeSpan Max) Lifetimes = (TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(365));

    /// <summary>Its name, a DNS label that no account has. Null, the default: a name of the emulator's.</summary>
    public string? Name { get; set; }

    /// <summary>Its plan, which gives its requests a minute. Null, the default: that of <see cref="LimitsOptions.Plan"/>.</summary>
    public Plan? Plan { get; set; }

    /// <summary>
    /// How long it lives, in real time whatever its clock says, a millisecond to 365 days: then it is deleted. Null, the default:
    /// as long as the emulator. A restart forgets it, and the account stays.
    /// </summary>
    public TimeSpan? TimeToLive { get; set; }

    /// <summary>
    /// How many agents and admins it may have, 1 to 1,000,000. Null, the default: as <see cref="AccountsOptions.Seats"/> says.
    /// </summary>
    public int? Seats { get; set; }

    /// <summary>Why the options cannot be; null when they can.</summary>
    internal string? Refusal =>
        TimeToLive is { } time && (time < Lifetimes.Min || time > Lifetimes.Max)
            ? $"ttl takes a time from {DurationText.Of(Lifetimes.Min)} to {DurationText.Of(Lifetimes.Max)}"
        : Seats < AccountsOptions.SeatCount.Min || Seats > AccountsOptions.SeatCount.Max
            ? $"seats takes a whole number from {AccountsOptions.SeatCount.Min} to {AccountsOptions.SeatCount.Max}"
        : null;
}
