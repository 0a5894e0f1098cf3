using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Load.Targets;

/// <summary>The account's clock and its clients' clock: they move together, faster than time. Elsewhere time is time.</summary>
internal sealed class MovedTime : IAsyncDisposable
{
    /// <param name="every">How often they move, in real time.</param>
    /// <param name="step">How far they move.</param>
    public MovedTime(TargetAccount account, TimeSpan every, TimeSpan step)
    {
        // The clients' clock is moved when the account's is: it never shows a later time than the server's.
        var time = new EmulatorClock(ClockSetting.Frozen(AccountClock.Begin), () => { }, _ => { });
        OfAccount = new AccountClock(account, every, step, () => time.AdvanceAsync(step));
        OfClients = account.IsEmulator ? time : TimeProvider.System;
    }

    public AccountClock OfAccount { get; }

    public TimeProvider OfClients { get; }

    public ValueTask DisposeAsync() => OfAccount.DisposeAsync();
}
