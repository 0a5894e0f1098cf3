namespace ZendeskEmulator;

/// <summary>A failure on demand: for which requests, when, and with which effect.</summary>
public sealed record FaultDefinition
{
    /// <summary>Its name for a person; null without a name.</summary>
    public string? Name { get; init; }

    /// <summary>Which requests. Default: all.</summary>
    public RequestMatch Match { get; init; } = new();

    /// <summary>Which of the requests that match. Default: each.</summary>
    public FaultWhen When { get; init; } = new();

    /// <summary>How often it fires at most. Null, the default: without an end. Not with several effects.</summary>
    public int? Times { get; init; }

    /// <summary>
    /// What happens. With one effect it happens each time; several happen one after the other, once each, and then the
    /// fault is used up.
    /// </summary>
    public IReadOnlyList<FaultEffect> Effects { get; init; } = [];
}

/// <summary>Which of the requests that match a fault fires for. Everything that is given must hold.</summary>
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
