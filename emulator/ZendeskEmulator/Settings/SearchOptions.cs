namespace ZendeskEmulator;

/// <summary>The searches of accounts without settings of their own.</summary>
public sealed class SearchOptions
{
    internal static readonly (TimeSpan Min, TimeSpan Max) Lags = (TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>
    /// How much later than reads by id searches see a write, on the account's clock, up to a day. Zendesk's searches lag by
    /// seconds to minutes. Default: none.
    /// </summary>
    public TimeSpan Lag { get; set; }
}
