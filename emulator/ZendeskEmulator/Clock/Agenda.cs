namespace ZendeskEmulator.Clock;

/// <summary>Pending work by its instant, in order. Safe for use by several threads.</summary>
internal sealed class Agenda
{
    private readonly Lock gate = new();
    private readonly SortedSet<AgendaEntry> entries = new(AgendaEntry.Order);
    private long lastNumber;
    private int changes;
    private int timerChanges;

    /// <summary>Raised whenever an entry comes or goes.</summary>
    public int Changes => Volatile.Read(ref changes);

    /// <summary>Raised whenever a timer of a client comes or goes.</summary>
    public int TimerChanges => Volatile.Read(ref timerChanges);

    /// <summary>The next entry for which the clock may be moved; null without one.</summary>
    public AgendaEntry? Next => Find(entry => !entry.IsBackground);

    /// <summary>When the next entry of any kind is due; null without entries.</summary>
    public DateTimeOffset? NextAt
    {
        get
        {
            lock (gate)
            {
                return entries.Min?.At;
            }
        }
    }

    /// <summary>The same without the ticks of periodic timers, which would never end.</summary>
    public AgendaEntry? NextUntilIdle => Find(entry => entry is { IsBackground: false } and not TimerEntry { Kind: TimerKind.Periodic });

    public AgendaEntry Add(DateTimeOffset at, string what, Func<Task> action, EventKind kind)
    {
        lock (gate)
        {
            return Add(new EventEntry(at, what, ++lastNumber, action, kind));
        }
    }

    public AgendaEntry Add(DateTimeOffset at, TimerKind kind, Action fire)
    {
        lock (gate)
        {
            return Add(new TimerEntry(at, kind, ++lastNumber, fire));
        }
    }

    public void Remove(AgendaEntry entry)
    {
        lock (gate)
        {
            Changed(entry);
            entries.Remove(entry);
            entry.IsEntered = false;
        }
    }

    /// <summary>Brings every entry forward, so that it stays as far from a clock that was set back.</summary>
    public void BringForward(TimeSpan span)
    {
        lock (gate)
        {
            AgendaEntry[] all = [.. entries];
            entries.Clear();
            foreach (var entry in all)
            {
                entry.At = entry.At.Minus(span);
                entries.Add(entry);
            }
        }
    }

    /// <summary>Takes the next entry that is due at an instant; null if no entry is due.</summary>
    public AgendaEntry? TakeDue(DateTimeOffset instant)
    {
        lock (gate)
        {
            if (entries.Min is not { } next || next.At > instant)
            {
                return null;
            }
            Changed(next);
            entries.Remove(next);
            next.IsEntered = false;
            return next;
        }
    }

    public List<ClockEvent> Events(int most)
    {
        lock (gate)
        {
            return [.. entries.Take(most).Select(entry => entry.Event)];
        }
    }

    /// <summary>Forgets the account's scheduled work. Timers of clients stay.</summary>
    public void RemoveEvents()
    {
        lock (gate)
        {
            foreach (var entry in entries.OfType<EventEntry>().ToArray())
            {
                entries.Remove(entry);
                entry.IsEntered = false;
            }
        }
    }

    private AgendaEntry? Find(Func<AgendaEntry, bool> isMeant)
    {
        lock (gate)
        {
            return entries.FirstOrDefault(isMeant);
        }
    }

    private AgendaEntry Add(AgendaEntry entry)
    {
        Changed(entry);
        entries.Add(entry);
        entry.IsEntered = true;
        return entry;
    }

    private void Changed(AgendaEntry entry)
    {
        changes++;
        timerChanges += entry is TimerEntry ? 1 : 0;
    }
}
