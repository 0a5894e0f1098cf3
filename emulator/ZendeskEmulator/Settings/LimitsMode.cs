namespace ZendeskEmulator;

/// <summary>The effect of rate limits.</summary>
public enum LimitsMode
{
    /// <summary>They refuse with 429, as Zendesk does.</summary>
    Enforce,

    /// <summary>They count and show their headers, and refuse nothing.</summary>
    Observe,

    /// <summary>They do not count; the headers always show an unused limit.</summary>
    Off,
}
