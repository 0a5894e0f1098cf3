namespace ZendeskEmulator.Accounts;

/// <summary>The turn to write to an account. The caller that took it must dispose it.</summary>
/// <param name="account">The account; null when the turn was not taken.</param>
internal readonly struct AccountTurn(Account? account) : IDisposable
{
    /// <summary>False when too many writes wait for the account.</summary>
    public bool IsTaken => account is not null;

    /// <summary>
    /// Begins a write on the account's current state. Creates the records that every account begins with if they are
    /// missing.
    /// </summary>
    /// <param name="explain">Notes the written records; null without an explanation.</param>
    public AccountWrite BeginWrite(Explanation? explain = null) => Taken.BeginWriteWithTurnHeld(explain);

    /// <summary>Begins a write at another time than the account's, as when records are put in that are older.</summary>
    public AccountWrite BeginWriteAt(DateTimeOffset time) => Taken.BeginWriteWithTurnHeld(null, time);

    public void Dispose() => account?.EndTurn();

    private Account Taken => account ?? throw new InvalidOperationException("The turn was not taken: check IsTaken first.");
}

/// <summary>The turn to read all records of a kind. The caller that took it must dispose it.</summary>
/// <param name="scans">The account's queue; null when the turn was not taken.</param>
internal readonly struct ScanTurn(TurnQueue? scans) : IDisposable
{
    /// <summary>False when too many reads wait for the account.</summary>
    public bool IsTaken => scans is not null;

    public void Dispose() => scans?.Release();
}
