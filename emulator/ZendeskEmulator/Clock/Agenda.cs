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

    /// <summary>The next entry; null without entries.</summary>
    public AgendaEntry? Next
    {
        get
        {
            lock (gate)
            {
                return entries.Min;
            }
        }
    }

    /// <summary>When the next entry is due; null without entries.</summary>
    public DateTimeOffset? NextAt => Next?.At;

    /// <summary>The next entry that is not a tick of a periodic timer, which would never end; null if all entries are such ticks.</summary>
    public AgendaEntry? NextUntilIdle
    {
        get
        {
            lock (gate)
            {
                return entries.FirstOrDefault(entry => entry is not TimerEntry { Kind: TimerKind.Periodic });
            }
        }
    }

    public AgendaEntry Add(DateTimeOffset at, string what, Func<Task> action, bool isSilent)
    {
        lock (gate)
        {
            return Add(new EventEntry(at, what, ++lastNumber, action, isSilent));
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
            entries.RemoveWhere(entry => entry is EventEntry);
        }
    }

    private AgendaEntry Add(AgendaEntry entry)
    {
        Changed(entry);
        entries.Add(entry);
        return entry;
    }

    private void Changed(AgendaEntry entry)
    {
        changes++;
        timerChanges += entry is TimerEntry ? 1 : 0;
    }
}
