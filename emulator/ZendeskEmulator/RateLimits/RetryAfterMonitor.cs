using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.RateLimits;

/// <summary>
/// Checks whether clients wait as Retry-After asks. A request is early when it began after the 429 was sent to the same
/// client for the same rule and key, and the account's clock is still before the instant at which the next attempt
/// would pass. Some grace in real time spares requests that were already in flight. The monitor keeps a hash of the
/// credentials only.
/// </summary>
internal sealed class RetryAfterMonitor : IAccountPart<RetryAfterMonitor>
{
    /// <summary>The number of refusals that are followed. Further ones are only counted.</summary>
    private const int MaxOpen = 10_000;

    private const int MaxRecords = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(ClientRecord, long), OpenRefusal> open = [];
    private readonly Dictionary<(ClientKey, LimitRule), ClientRecord> records = [];
    private int openCount;

    public static RetryAfterMonitor Create(AccountState state) => new();

    /// <summary>The number of refusals that were not followed, because too many were open at once.</summary>
    public int Unfollowed { get; private set; }

    /// <summary>Checks a request that arrived.</summary>
    /// <param name="now">The account's instant.</param>
    /// <param name="began">When the request began, in real time.</param>
    /// <param name="speed">How many seconds of the account pass in one second of the client.</param>
    public void Check(in Client client, LimitRule rule, long key, DateTimeOffset now, long began, TimeSpan grace, int speed = 1)
    {
        // The usual case: no refusal is open.
        if (Volatile.Read(ref openCount) == 0)
        {
            return;
        }
        var who = client.Key;
        lock (gate)
        {
            if (!records.TryGetValue((who, rule), out var record) || !open.TryGetValue((record, key), out var refusal))
            {
                return;
            }
            if (refusal.IsOver(now))
            {
                open.Remove((record, key));
                openCount = open.Count;
            }
            else if (RealTime.Between(refusal.SentAt, began) > grace)
            {
                record.AddEarly((refusal.RetryAt - now) / Math.Max(1, speed), now);
            }
        }
    }

    /// <summary>Notes a 429 that was sent.</summary>
    /// <param name="now">The account's instant of the refusal.</param>
    /// <param name="retryAt">The account's instant from which the next attempt passes.</param>
    /// <param name="sentAt">When it was sent, in real time.</param>
    public void Refused(in Client client, LimitRule rule, long key, DateTimeOffset now, DateTimeOffset retryAt, long sentAt)
    {
        var who = client.Key;
        lock (gate)
        {
            if (!records.TryGetValue((who, rule), out var record))
            {
                if (records.Count >= MaxRecords)
                {
                    Unfollowed++;
                    return;
                }
                records[(who, rule)] = record = new ClientRecord(who, rule);
            }
            record.Refusals++;
            // A client that already received a 429 keeps its first deadline and the time at which it learned it.
            if (open.TryGetValue((record, key), out var refusal) && refusal.RetryAt == retryAt)
            {
                return;
            }
            if (open.Count >= MaxOpen && !ForgetPastWithLockHeld(now))
            {
                Unfollowed++;
                return;
            }
            open[(record, key)] = new OpenRefusal(now, retryAt, sentAt);
            openCount = open.Count;
        }
    }

    /// <summary>The early requests of each client, the worst client first.</summary>
    public IReadOnlyList<Violation> Violations()
    {
        lock (gate)
        {
            return [.. records.Values.Where(record => record.Early > 0)
                .OrderByDescending(record => record.Early)
                .Select(record => record.ToViolation())];
        }
    }

    /// <summary>The number of refusals of all known clients.</summary>
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

    /// <summary>Drops refusals that are over; true when there is room again.</summary>
    private bool ForgetPastWithLockHeld(DateTimeOffset now)
    {
        foreach (var past in open.Where(entry => entry.Value.IsOver(now)).Select(entry => entry.Key).ToArray())
        {
            open.Remove(past);
        }
        return open.Count < MaxOpen;
    }

    /// <param name="RefusedAt">The account's instant of the refusal.</param>
    /// <param name="RetryAt">The account's instant from which the next attempt passes.</param>
    /// <param name="SentAt">When the 429 was sent, in real time.</param>
    private readonly record struct OpenRefusal(DateTimeOffset RefusedAt, DateTimeOffset RetryAt, long SentAt)
    {
        /// <summary>
        /// A refusal is also over when the clock is set back before it: at that time it has not happened yet.
        /// </summary>
        public bool IsOver(DateTimeOffset now) => now >= RetryAt || now < RefusedAt;
    }

    private sealed class ClientRecord(ClientKey client, LimitRule rule)
    {
        private TimeSpan earliest;
        private DateTimeOffset lastEarly;

        public int Refusals { get; set; }

        public int Early { get; private set; }

        public void AddEarly(TimeSpan by, DateTimeOffset now)
        {
            Early++;
            earliest = by > earliest ? by : earliest;
            lastEarly = now;
        }

        public Violation ToViolation() => new(client.Name, client.UserAgent, rule.Name, Refusals, Early, earliest, lastEarly);
    }
}
