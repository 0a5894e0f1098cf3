namespace ZendeskEmulator;

/// <summary>A failure on demand: for which requests, when, and with which effect.</summary>
public sealed record FaultDefinition
{
    /// <summary>Its name for a person; null without a name.</summary>
    public string? Name { get; init; }

    /// <summary>The requests that the fault can fail. Default: all.</summary>
    public RequestMatch Match { get; init; } = new();

    /// <summary>Selects among the matching requests. Default: each.</summary>
    public FaultWhen When { get; init; } = new();

    /// <summary>The maximum number of times that it fires. Null, the default: no maximum. Not allowed with several effects.</summary>
    public int? Times { get; init; }

    /// <summary>
    /// The effects. A single effect happens each time. Several effects happen one after the other, once each; then the fault is used
    /// up.
    /// </summary>
    public IReadOnlyList<FaultEffect> Effects { get; init; } = [];
}

/// <summary>Selects the matching requests for which a fault fires. Every given condition must hold.</summary>
public sealed record FaultWhen
{
    /// <summary>The request of this number only, from 1.</summary>
    public int? Nth { get; init; }

    /// <summary>Fires on every nth request: 5 for the fifth, the tenth and so on.</summary>
    public int? Every { get; init; }

    /// <summary>Fires on this many requests, from the first.</summary>
    public int? First { get; init; }

    /// <summary>By chance, from 0 to 1.</summary>
    public double? Probability { get; init; }

    /// <summary>The seed of its random numbers: the same seed hits the same requests. Null, the default: a random seed.</summary>
    public long? Seed { get; init; }

    /// <summary>From this instant of the account's clock on. Earlier requests do not count.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant of the account's clock. Later requests do not count.</summary>
    public DateTimeOffset? To { get; init; }
}
