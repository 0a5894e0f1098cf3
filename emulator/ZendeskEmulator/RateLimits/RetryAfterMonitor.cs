using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.RateLimits;

/// <summary>
/// Watches whether clients wait as they were told. A request comes back early when it began some real time after the
/// 429 was sent to that client for that rule and key (what was in flight could not know), while the account's clock
/// is before the instant at which the next attempt would have been let through. It keeps no credentials, only a hash.
/// </summary>
internal sealed class RetryAfterMonitor : IAccountPart<RetryAfterMonitor>
{
    /// <summary>So many refusals are kept in mind; of more, only the count.</summary>
    private const int MostOpen = 10_000;

    private const int MostRecords = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(ClientRecord, long), Told> open = [];
    private readonly Dictionary<(ClientKey, LimitRule), ClientRecord> records = [];
    private int openCount;

    public static RetryAfterMonitor Create(AccountState state) => new();

    /// <summary>How many refusals could not be followed: there were too many at once.</summary>
    public int Unfollowed { get; private set; }

    /// <summary>A request came.</summary>
    /// <param name="now">The account's instant.</param>
    /// <param name="began">When it began, in real time.</param>
    /// <param name="speed">How many seconds of the account pass in one of the client.</param>
    public void Came(in Client client, LimitRule rule, long key, DateTimeOffset now, long began, TimeSpan grace, int speed = 1)
    {
        // Nearly always: nobody has been refused.
        if (Volatile.Read(ref openCount) == 0)
        {
            return;
        }
        var who = client.Key;
        lock (gate)
        {
            if (!records.TryGetValue((who, rule), out var record) || !open.TryGetValue((record, key), out var told))
            {
                return;
            }
            if (told.IsOver(now))
            {
                open.Remove((record, key));
                openCount = open.Count;
            }
            else if (RealTime.Between(told.SentAt, began) > grace)
            {
                record.CameEarly((told.RetryAt - now) / Math.Max(1, speed), now);
            }
        }
    }

    /// <summary>A 429 was sent.</summary>
    /// <param name="now">The account's instant of the refusal.</param>
    /// <param name="retryAt">From which instant on the next attempt is let through.</param>
    /// <param name="sentAt">When it was sent, in real time.</param>
    public void Refused(in Client client, LimitRule rule, long key, DateTimeOffset now, DateTimeOffset retryAt, long sentAt)
    {
        var who = client.Key;
        lock (gate)
        {
            if (!records.TryGetValue((who, rule), out var record))
            {
                if (records.Count >= MostRecords)
                {
                    Unfollowed++;
                    return;
                }
                records[(who, rule)] = record = new ClientRecord(who, rule);
            }
            record.Refusals++;
            // Who was told before keeps the first telling: it knows since then.
            if (open.TryGetValue((record, key), out var told) && told.RetryAt == retryAt)
            {
                return;
            }
            if (open.Count >= MostOpen && !ForgetPastWithLockHeld(now))
            {
                Unfollowed++;
                return;
            }
            open[(record, key)] = new Told(now, retryAt, sentAt);
            openCount = open.Count;
        }
    }

    /// <summary>What each client did, the worst first.</summary>
    public IReadOnlyList<Violation> Violations()
    {
        lock (gate)
        {
            return [.. records.Values.Where(record => record.Early > 0).OrderByDescending(record => record.Early).Select(record => record.ToViolation())];
        }
    }

    /// <summary>How many requests were refused, of all clients that are known.</summary>
    public int Refusals
    {
        get
        {
            lock (gate)
            {
                return records.Values.Sum(record => record.Refusals);
            }
        }
    }

    public void Reset()
    {
        lock (gate)
        {
            open.Clear();
            records.Clear();
            openCount = 0;
            Unfollowed = 0;
        }
    }

    /// <summary>True when there is room again.</summary>
    private bool ForgetPastWithLockHeld(DateTimeOffset now)
    {
        foreach (var past in open.Where(entry => entry.Value.IsOver(now)).Select(entry => entry.Key).ToArray())
        {
            open.Remove(past);
        }
        return open.Count < MostOpen;
    }

    /// <param name="RefusedAt">The account's instant of the refusal.</param>
    /// <param name="RetryAt">The account's instant from which on the next attempt is let through.</param>
    /// <param name="SentAt">When the 429 was sent, in real time.</param>
    private readonly record struct Told(DateTimeOffset RefusedAt, DateTimeOffset RetryAt, long SentAt)
    {
        /// <summary>Also when the clock was set back before the refusal: nothing is refused there that has not happened yet.</summary>
        public bool IsOver(DateTimeOffset now) => now >= RetryAt || now < RefusedAt;
    }

    private sealed class ClientRecord(ClientKey client, LimitRule rule)
    {
        private TimeSpan earliest;
        private DateTimeOffset lastEarly;

        public int Refusals { get; set; }

        public int Early { get; private set; }

        public void CameEarly(TimeSpan by, DateTimeOffset now)
        {
            Early++;
            earliest = by > earliest ? by : earliest;
            lastEarly = now;
        }

        public Violation ToViolation() => new(client.Name, client.UserAgent, rule.Name, Refusals, Early, earliest, lastEarly);
    }
}
