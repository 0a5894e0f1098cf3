using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Matching;

namespace ZendeskEmulator.Faults;

/// <summary>A fault of an account, with its use so far.</summary>
/// <param name="seed">The seed of its random numbers.</param>
internal sealed class Fault(string id, FaultDefinition definition, CompiledMatch match, long seed)
{
    private readonly Lock gate = new();
    private long seen;
    private long hits;
    private int used;
    private DateTimeOffset stormUntil;
    private FaultEffect? storm;

    public string Id => id;

    public FaultDefinition Definition => definition;

    public CompiledMatch Match => match;

    public long Seed => seed;

    /// <summary>Whether an effect copies a value of the request's body.</summary>
    public bool NeedsBody { get; } = match.NeedsBody || definition.Effects.Any(effect => effect.Preset == FaultPreset.UserLimit);

    public bool IsSequence => definition.Effects.Count > 1;

    /// <summary>Its use so far.</summary>
    public FaultProgress Progress
    {
        get
        {
            lock (gate)
            {
                var limit = IsSequence ? definition.Effects.Count : definition.Times;
                return new FaultProgress(seen, hits, used, limit is null ? null : Math.Max(0, limit.Value - used));
            }
        }
    }

    /// <summary>Counts a matching request, and decides whether the fault fires; null if it does not.</summary>
    public FaultHit? Take(DateTimeOffset now)
    {
        lock (gate)
        {
            if (storm is { Storm.For: var length } && now < stormUntil)
            {
                // The clock may have been set back: a storm then lasts its whole time again, and no longer.
                stormUntil = FaultRules.EndOfStorm(stormUntil, now, length);
                hits++;
                return Hit(storm, stormUntil);
            }
            var limit = IsSequence ? definition.Effects.Count : definition.Times ?? int.MaxValue;
            if (!FaultRules.IsInTime(definition.When, now) || used >= limit || !FaultRules.Fires(definition.When, ++seen, seed))
            {
                return null;
            }
            var effect = definition.Effects[IsSequence ? used : 0];
            used = used == int.MaxValue ? used : used + 1;
            hits++;
            if (effect.Storm is { } begun)
            {
                (storm, stormUntil) = (effect, now.Plus(begun.For));
                return Hit(effect, stormUntil);
            }
            return Hit(effect, null);
        }
    }

    private FaultHit Hit(FaultEffect effect, DateTimeOffset? stormEnd) => new(
        effect,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{definition.Name ?? id}: {FaultText.Of(effect)}"
            + $"{(IsSequence && stormEnd is null ? $" ({used} of {definition.Effects.Count})" : "")}"),
        stormEnd,
        seed,
        hits);
}

/// <summary>The use of a fault so far.</summary>
/// <param name="Seen">How many requests matched in time.</param>
/// <param name="Hits">For how many it fired.</param>
/// <param name="Used">How often an effect was used.</param>
/// <param name="Left">How many uses are left; null without an end.</param>
internal readonly record struct FaultProgress(long Seen, long Hits, int Used, int? Left);

/// <summary>The effect of a fault on one request.</summary>
/// <param name="Text">For a person.</param>
/// <param name="StormEnd">When the storm is over on the account's clock; null without a storm.</param>
/// <param name="Number">The number of the hit, for chance.</param>
internal sealed record FaultHit(FaultEffect Effect, string Text, DateTimeOffset? StormEnd, long Seed, long Number)
{
    /// <summary>The account of the fault.</summary>
    public Account? Account { get; init; }

    /// <summary>Whether the request is not worked on.</summary>
    public bool IsInstead =>
        Effect is { AfterCommit: false, Respond: not null } or { AfterCommit: false, Preset: not null }
            or { Close: FaultClose.BeforeCommit } or { Storm: not null };

    /// <summary>Whether the body is sent in another way.</summary>
    public bool IsOnWire => Effect is { Truncate: not null } or { Garbage: true } or { Dribble: not null };
}
