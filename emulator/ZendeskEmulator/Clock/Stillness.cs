using System.Diagnostics;

namespace ZendeskEmulator.Clock;

/// <summary>
/// Decides when a clock can be moved without running ahead of its clients: no request of the account is under way, and no timer was
/// started or ended for several checks in real time. A client between two waits needs processor time, not account time.
/// </summary>
internal sealed class Stillness(EmulatorClock clock, Agenda agenda)
{
    private const int Looks = 3;

    /// <summary>A timeout that ends too early fails a client that is only slow; a machine under load needs this much.</summary>
    private const int LooksBeforeTimeout = 50;

    private static readonly TimeSpan LongLeap = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until nothing happens any more.</summary>
    public async Task WaitAsync()
    {
        var looks = new LooksAt(clock, agenda);
        while (looks.Quiet < Looks)
        {
            await Task.Delay(Look).ConfigureAwait(false);
            looks.Take();
        }
    }

    /// <summary>Waits until nothing happens except waits on the clock.</summary>
    /// <param name="until">Ends the wait too.</param>
    /// <param name="counts">The entries to wait for.</param>
    /// <returns>The next entry; null when <paramref name="until"/> has ended.</returns>
    /// <exception cref="TimeoutException">Nothing has happened for half a minute of real time, and no client waits.</exception>
    public async Task<AgendaEntry?> WaitForEntryAsync(Task until, Func<AgendaEntry, bool> counts)
    {
        var looks = new LooksAt(clock, agenda);
        while (true)
        {
            await Task.WhenAny(until, Task.Delay(Look)).ConfigureAwait(false);
            if (until.IsCompleted)
            {
                return null;
            }
            looks.Take();
            if (agenda.Next is { } next && counts(next))
            {
                if (looks.Quiet >= LooksBefore(next))
                {
                    return next;
                }
            }
            else if (looks.QuietTime > Patience && !Debugger.IsAttached)
            {
                throw new TimeoutException(
                    "Nothing waits on the account's clock, and nothing has happened for 30 s of real time. Is the clock the "
                    + "TimeProvider of the client?");
            }
        }
    }

    private int LooksBefore(AgendaEntry next) => next switch
    {
        TimerEntry { Kind: TimerKind.Timeout } => LooksBeforeTimeout,
        TimerEntry { Kind: TimerKind.Other or TimerKind.Periodic } when next.At - clock.UtcNow >= LongLeap => LooksBeforeTimeout,
        _ => Looks,
    };

    /// <summary>The observations so far.</summary>
    private sealed class LooksAt(EmulatorClock clock, Agenda agenda)
    {
        private int seen = -1;
        private long since = RealTime.Mark();

        /// <summary>The number of checks in a row that found no activity.</summary>
        public int Quiet { get; private set; }

        public TimeSpan QuietTime => RealTime.Between(since, RealTime.Mark());

        public void Take()
        {
            var changes = agenda.Changes;
            if (clock.HasRequests || changes != seen)
            {
                (seen, Quiet, since) = (changes, 0, RealTime.Mark());
            }
            else
            {
                Quiet++;
            }
        }
    }
}
