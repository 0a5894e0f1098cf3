namespace ZendeskEmulator;

/// <summary>What every account has that has no settings of its own.</summary>
public sealed class AccountsOptions
{
    internal static readonly (int Min, int Max) SeatCount = (1, 1_000_000);

    /// <summary>
    /// How many agents and admins an account may have, 1 to 1,000,000, light agents and contributors aside. Null, the default: any
    /// number.
    /// </summary>
    public int? Seats { get; set; }
}
