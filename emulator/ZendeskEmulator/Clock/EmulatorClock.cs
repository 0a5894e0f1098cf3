using System.Globalization;

namespace ZendeskEmulator.Clock;

/// <summary>
/// The time of one account. It follows real time until it is frozen, set or advanced; every time that the account
/// shows (created_at, updated_at, the Date header) is read from it. Safe for use by several threads.
/// </summary>
public sealed class EmulatorClock
{
    private readonly Lock gate = new();
    private volatile Mode mode = Mode.Real;
    private volatile DateText lastDate = new(0, "");

    internal EmulatorClock()
    {
    }

    /// <summary>The account's present instant, in UTC.</summary>
    public DateTimeOffset UtcNow => mode.Now();

    /// <summary>True while the clock stands still.</summary>
    public bool IsFrozen => mode.FrozenAt is not null;

    /// <summary>The present instant as the Date header has it; made once a second.</summary>
    internal string HttpDate
    {
        get
        {
            var now = UtcNow;
            var second = now.UtcTicks / TimeSpan.TicksPerSecond;
            var date = lastDate;
            if (date.Second != second)
            {
                lastDate = date = new DateText(second, now.ToString("r", CultureInfo.InvariantCulture));
            }
            return date.Text;
        }
    }

    /// <summary>Stops the clock at its present instant.</summary>
    public void Freeze()
    {
        lock (gate)
        {
            mode = Mode.Frozen(mode.Now());
        }
    }

    /// <summary>Stops the clock at <paramref name="instant"/>.</summary>
    public void Freeze(DateTimeOffset instant)
    {
        lock (gate)
        {
            mode = Mode.Frozen(instant);
        }
    }

    /// <summary>Moves the clock to <paramref name="instant"/>, forward or back; it stays frozen or goes on as before.</summary>
    public void Set(DateTimeOffset instant)
    {
        lock (gate)
        {
            mode = mode.At(instant);
        }
    }

    /// <summary>Moves the clock forward by <paramref name="span"/>; it stays frozen or goes on as before.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is negative, or leads past the year 9999.</exception>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        lock (gate)
        {
            mode = mode.At(mode.Now() + span);
        }
    }

    /// <summary>Lets the clock follow real time again.</summary>
    public void UseRealTime()
    {
        lock (gate)
        {
            mode = Mode.Real;
        }
    }

    private sealed record DateText(long Second, string Text);

    /// <summary>One immutable reading rule, so that a reader never sees half of a change.</summary>
    private sealed record Mode(TimeSpan Offset, DateTimeOffset? FrozenAt)
    {
        public static readonly Mode Real = new(TimeSpan.Zero, null);

        public static Mode Frozen(DateTimeOffset instant) => new(TimeSpan.Zero, instant.ToUniversalTime());

        public DateTimeOffset Now()
        {
            if (FrozenAt is { } instant)
            {
                return instant;
            }
            // A clock set to the end of time stays there.
            var real = DateTimeOffset.UtcNow;
            return Offset > DateTimeOffset.MaxValue - real ? DateTimeOffset.MaxValue : real + Offset;
        }

        public Mode At(DateTimeOffset instant) =>
            FrozenAt is null ? new Mode(instant.ToUniversalTime() - DateTimeOffset.UtcNow, null) : Frozen(instant);
    }
}
