using ZendeskEmulator.Accounts;
using ZendeskEmulator.Search;

namespace ZendeskEmulator;

/// <summary>
/// The searches of one account. The settings last until the account is reset or the emulator ends.
/// </summary>
public sealed class EmulatorSearch
{
    private readonly Account account;

    internal EmulatorSearch(Account account) => this.account = account;

    /// <summary>
    /// How much later than a read by id a search sees a new write, on the account's clock, up to a day. Autocompletes and lists see
    /// writes at once. Default: that of <see cref="SearchOptions.Lag"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan Lag
    {
        get => Part?.Lag ?? TimeSpan.Zero;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, SearchOptions.Lags.Min);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, SearchOptions.Lags.Max);
            if (Part is { } part)
            {
                part.Lag = value;
            }
        }
    }

    private SearchLag? Part => account.State.Observer as SearchLag;
}
