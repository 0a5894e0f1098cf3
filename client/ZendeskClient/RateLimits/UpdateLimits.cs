namespace Zendesk;

/// <summary>
/// The updates of users, or of organizations, by PUT and create_or_update, not by bulk jobs: five a minute of each record, and
/// a number of all records a second where the account has that rule. A record is known by any name that a request gave it;
/// responses tell which names belong together.
/// </summary>
/// <param name="updatesPerSecond">Of all records together; 0 for any number.</param>
internal sealed class UpdateLimits(SteadyClock clock, bool paces, int updatesPerSecond)
{
    private const int UpdatesPerMinute = 5;

    /// <summary>With more names than this, those without a recent update are dropped.</summary>
    private const int ManyNames = 10_000;

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly RecordUpdates everything = new(updatesPerSecond == 0 ? int.MaxValue : updatesPerSecond, OneSecond);
    private readonly Dictionary<string, RecordUpdates> records = new(StringComparer.OrdinalIgnoreCase);
    private int pruneAt = ManyNames;

    /// <summary>Reserves a place for one update, until <see cref="Leave"/>; or says what to wait for.</summary>
    public Pause? TryEnter(IReadOnlyList<string> names, out RecordUpdate update)
    {
        var now = clock.Now;
        update = new RecordUpdate();
        if (names.Count == 0)
        {
            return null;
        }
        lock (gate)
        {
            PruneLocked(now);
            RecordUpdates[] concerned = [.. RecordsLocked(names), everything];
            var pauses = concerned.Select(record => record.WhatToWaitFor(now, paces)).OfType<Pause>();
            if (pauses.FirstOrDefault() is { } pause)
            {
                return pause;
            }
            foreach (var record in concerned)
            {
                record.Add(update);
            }
            return null;
        }
    }

    /// <summary>Gives the place back.</summary>
    /// <param name="counts">False for a new record, whose creation Zendesk does not count.</param>
    public void Leave(IReadOnlyList<string> names, RecordUpdate update, bool counts)
    {
        lock (gate)
        {
            update.End(clock.Now);
            if (!counts)
            {
                foreach (var record in RecordsLocked(names).Append(everything))
                {
                    record.Remove(update);
                }
            }
        }
    }

    /// <summary>
    /// Holds the updates of one record back, after a refusal: of all where it is for a second, which may be the rule for
    /// all.
    /// </summary>
    public void Hold(IReadOnlyList<string> names, DateTimeOffset until, ZendeskError error)
    {
        lock (gate)
        {
            if (names.Count > 0 && until - clock.Now <= OneSecond)
            {
                everything.Hold(until, error);
            }
            foreach (var record in RecordsLocked(names))
            {
                record.Hold(until, error);
            }
        }
    }

    /// <summary>Learns that these are names of one record.</summary>
    public void AreSame(IReadOnlyList<string> names)
    {
        lock (gate)
        {
            var named = RecordsLocked(names);
            foreach (var other in named.Skip(1))
            {
                named[0].Absorb(other);
            }
            foreach (var name in names)
            {
                records[name] = named[0];
            }
        }
    }

    private List<RecordUpdates> RecordsLocked(IReadOnlyList<string> names)
    {
        var named = new List<RecordUpdates>();
        foreach (var name in names)
        {
            if (!records.TryGetValue(name, out var record))
            {
                records[name] = record = new RecordUpdates(UpdatesPerMinute, TimeSpan.FromMinutes(1));
            }
            if (!named.Contains(record))
            {
                named.Add(record);
            }
        }
        return named;
    }

    private void PruneLocked(DateTimeOffset now)
    {
        if (records.Count < pruneAt)
        {
            return;
        }
        foreach (var (name, _) in records.Where(entry => entry.Value.IsIdle(now)).ToList())
        {
            records.Remove(name);
        }
        // Where all are busy, the next look waits until there are twice as many.
        pruneAt = Math.Max(ManyNames, 2 * records.Count);
    }
}
