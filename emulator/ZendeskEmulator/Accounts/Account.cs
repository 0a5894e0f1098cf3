using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>Makes the records that every account begins with, as the first write of a state.</summary>
internal delegate void FoundAccount(in AccountWrite write);

/// <summary>One Zendesk account: its clock, and its state behind one reference.</summary>
internal sealed class Account
{
    private readonly Lock resetting = new();
    private readonly Committer? committer;
    private readonly FoundAccount found;
    private volatile AccountState state;

    /// <param name="clockFailed">Told of an event that failed while nobody waited for it.</param>
    public Account(AccountRow row, Committer? committer, FoundAccount found, Action<Exception> clockFailed)
    {
        this.committer = committer;
        this.found = found;
        Name = row.Name;
        state = new AccountState(row, committer);
        Clock = new EmulatorClock(row.Clock, StoreClock, clockFailed);
    }

    public string Name { get; }

    public EmulatorClock Clock { get; }

    public AccountState State => state;

    /// <summary>The present state, with the records that every account begins with.</summary>
    public AccountState FoundedState()
    {
        while (true)
        {
            var present = state;
            if (present.IsFounded)
            {
                return present;
            }
            BeginWrite().Dispose();
        }
    }

    /// <summary>Begins a write on the account's present state: the caller holds its lock until the write is disposed.</summary>
    public AccountWrite BeginWrite(Explanation? explain = null)
    {
        while (true)
        {
            var present = state;
            if (!present.TryEnter())
            {
                continue;
            }
            var now = Clock.UtcNow;
            if (!present.IsFounded)
            {
                found(new AccountWrite(present, now, null));
                present.BeginNextWithLockHeld();
            }
            return new AccountWrite(present, now, explain);
        }
    }

    /// <summary>Makes the account empty again: no records, ids from the start, the clock on real time.</summary>
    /// <param name="number">The number of the new state.</param>
    /// <param name="salt">The salt of its ETags.</param>
    public AccountState Reset(int number, ulong salt)
    {
        lock (resetting)
        {
            var next = new AccountRow(number, Name, state.Slot, 0, 0, salt, ClockSetting.Real);
            var fresh = new AccountState(next, committer);
            fresh.BeginWith(state.Retire(next));
            // Between the two: nobody can enter an event for the old state any more, nor for the fresh one yet.
            Clock.Reset();
            state = fresh;
            return fresh;
        }
    }

    private void StoreClock()
    {
        while (!state.TryStore(Clock))
        {
        }
    }
}
