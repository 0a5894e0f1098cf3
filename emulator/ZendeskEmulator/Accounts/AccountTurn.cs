namespace ZendeskEmulator.Accounts;

/// <summary>The turn to write to an account. Whoever holds it disposes it.</summary>
/// <param name="account">The account; null where the turn was not given.</param>
internal readonly struct AccountTurn(Account? account) : IDisposable
{
    /// <summary>False when too many wait for the account.</summary>
    public bool IsTaken => account is not null;

    /// <summary>Begins a write on the account's present state, which has the records that every account begins with.</summary>
    /// <param name="explain">Notes what is written; null for nobody.</param>
    public AccountWrite BeginWrite(Explanation? explain = null) =>
        (account ?? throw new InvalidOperationException("The turn was not given.")).BeginWriteWithTurnHeld(explain);

    public void Dispose() => account?.EndTurn();
}

/// <summary>The turn to read all records of a kind. Whoever holds it disposes it.</summary>
/// <param name="scans">The account's queue; null where the turn was not given.</param>
internal readonly struct ScanTurn(TurnQueue? scans) : IDisposable
{
    /// <summary>False when too many wait for the account.</summary>
    public bool IsTaken => scans is not null;

    public void Dispose() => scans?.Release();
}
