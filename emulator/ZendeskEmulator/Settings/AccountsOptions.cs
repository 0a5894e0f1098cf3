namespace ZendeskEmulator;

/// <summary>The settings of accounts without settings of their own.</summary>
public sealed class AccountsOptions
{
    internal static readonly (int Min, int Max) SeatCount = (1, 1_000_000);

    /// <summary>
    /// The maximum number of agents and admins of an account, 1 to 1,000,000. Light agents and contributors do not count. Null, the
    /// default: no maximum.
    /// </summary>
    public int? Seats { get; set; }
}
