using System.Globalization;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Faults;

/// <summary>The valid definitions of faults, and when a fault fires. Pure.</summary>
internal static class FaultRules
{
    public const int MaxEffects = 1_000;
    public const int MaxBody = 1 << 20;

    public static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(10);

    private const int MaxHeaders = 50;

    /// <summary>The error of a definition; null if it is valid.</summary>
    public static Error? Check(FaultDefinition fault)
    {
        if (fault.Effects.Count is 0 or > MaxEffects)
        {
            return Refuse("a fault has an effect, or up to 1000 effects");
        }
        if (fault.Times is not null && fault.Effects.Count > 1)
        {
            return Refuse("several effects happen once each: leave times out");
        }
        if (fault.Match.Status is not null)
        {
            return Refuse("a fault comes before the response: its match has no status");
        }
        if (fault.Times < 1 || fault.When.Nth < 1 || fault.When.Every < 1 || fault.When.First < 1)
        {
            return Refuse("times, nth, every and first count from 1");
        }
        if (fault.When.Probability is not (null or (>= 0 and <= 1)))
        {
            return Refuse("probability must be a number from 0 to 1");
        }
        if (fault.When.Seed is not null && fault.When.Probability is null)
        {
            return Refuse("seed goes with probability");
        }
        return fault.Effects.Select(Check).FirstOrDefault(error => error is not null);
    }

    /// <summary>Whether a fault fires for a request that matches.</summary>
    /// <param name="number">The request's number among those that match and are in time, from 1.</param>
    public static bool Fires(FaultWhen when, long number, long seed) =>
        (when.Nth is null || number == when.Nth)
        && (when.Every is null || number % when.Every == 0)
        && (when.First is null || number <= when.First)
        && (when.Probability is not { } probability || FaultChance.Fraction(seed, number) < probability);

    /// <summary>Whether requests count at an instant.</summary>
    public static bool IsInTime(FaultWhen when, DateTimeOffset now) => now >= (when.From ?? now) && (when.To is null || now < when.To);

    /// <summary>The end of a storm that is under way: at most its length from now.</summary>
    public static DateTimeOffset EndOfStorm(DateTimeOffset planned, DateTimeOffset now, TimeSpan length) =>
        now.Plus(length) is var latest && latest < planned ? latest : planned;

    /// <summary>The length of a wait.</summary>
    public static TimeSpan WaitOf(FaultDelay delay, long seed, long number)
    {
        var fraction = FaultChance.Fraction(seed ^ 0x5DEECE66D, number);
        // In ticks as a fraction: the longest waits by chance are longer than a TimeSpan can be.
        var ticks = delay switch
        {
            { Max: { } max } => delay.Time.Ticks + ((max - delay.Time).Ticks * fraction),
            { Sigma: { } sigma } => delay.Time.Ticks * Math.Exp(sigma * FaultChance.Normal(seed, number)),
            _ => delay.Time.Ticks,
        };
        return ticks < MaxWait.Ticks ? TimeSpan.FromTicks((long)ticks) : MaxWait;
    }

    private static Error? Check(FaultEffect effect)
    {
        var kinds = new[]
        {
            effect.Respond is not null, effect.Preset is not null, effect.Close is not null, effect.Truncate is not null, effect.Garbage,
            effect.Dribble is not null, effect.Storm is not null,
        };
        if (kinds.Count(isThere => isThere) > 1)
        {
            return Refuse("an effect has one of respond, preset, close, truncate, garbage, dribble and storm; delay goes with any");
        }
        return effect switch
        {
            { AfterCommit: true, Respond: null, Preset: null } => Refuse("after_commit goes with respond or preset"),
            { RetryAfter: not null, Preset: null } => Refuse("retry_after goes with preset"),
            { RetryAfter: { } wait } when wait < TimeSpan.FromSeconds(1) || wait > TimeSpan.FromDays(1) =>
                Refuse("retry_after must be from 1s to 1d"),
            { Delay: { } delay } when CheckDelay(delay) is { } wrong => wrong,
            { Respond: { } response } => CheckResponse(response),
            { Truncate: < 0 } => Refuse("truncate must be 0 or more bytes"),
            { Dribble: { } dribble } => CheckDribble(dribble),
            { Storm: { } storm } when storm.Status is not (429 or 503) => Refuse("the status of a storm must be 429 or 503"),
            { Storm: { } storm } when storm.For <= TimeSpan.Zero || storm.For > TimeSpan.FromDays(1) => Refuse("a storm is for up to 1d"),
            _ => null,
        };
    }

    private static Error? CheckDelay(FaultDelay delay) =>
        delay.Time < TimeSpan.Zero || delay.Time > MaxWait || delay.Max > MaxWait ? Refuse("a delay can be 10m at most")
        : delay.Max < delay.Time ? Refuse("the max of a delay must not be less than its min")
        : delay.Sigma is not (null or (> 0 and <= 5)) ? Refuse("sigma must be more than 0, and 5 at most")
        : delay is { Max: not null, Sigma: not null } ? Refuse("a delay has max or sigma")
        : null;

    private static Error? CheckDribble(FaultDribble dribble) =>
        dribble.Bytes < 1 ? Refuse("dribble needs a byte or more in a piece")
        : dribble.Every < TimeSpan.Zero || dribble.Every > TimeSpan.FromMinutes(1) ? Refuse("dribble sends a piece every 1m at the slowest")
        : null;

    private static Error? CheckResponse(FaultResponse response) =>
        response.Status is < 200 or > 599 ? Refuse("the status of a response must be from 200 to 599")
        : response.Body.Length > MaxBody
            ? Refuse(string.Create(CultureInfo.InvariantCulture, $"a body can not be longer than {MaxBody} letters"))
        : response.Headers.Count > MaxHeaders ? Refuse("a response has 50 headers at most")
        : response.Headers.Any(header => !IsHeader(header.Key, header.Value))
            ? Refuse("a header has a name of letters, digits and hyphens, and a value of one line")
        : !IsHeaderValue(response.ContentType) ? Refuse("a content_type is one line of ASCII letters")
        : response.Headers.Keys.Any(name => name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            ? Refuse("the length of a body is its own: leave Content-Length and Transfer-Encoding out; truncate sends less")
        : null;

    private static bool IsHeader(string name, string value) =>
        name.Length is > 0 and <= 100 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        && IsHeaderValue(value);

    private static bool IsHeaderValue(string value) => value.Length <= 4_000 && value.All(letter => letter is >= ' ' and <= '~');

    private static Error Refuse(string reason) => Errors.Control(400, reason);
}
