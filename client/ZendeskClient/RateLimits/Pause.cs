namespace Zendesk;

/// <summary>Why a request may not go yet, and until when.</summary>
/// <param name="Reason">For telemetry: one of <see cref="RateLimited"/>, <see cref="Pacing"/>.</param>
internal sealed record Pause(string Reason)
{
    /// <summary>Zendesk refused a request: 429.</summary>
    public const string RateLimited = "rate_limited";

    /// <summary>Zendesk would refuse the request.</summary>
    public const string Pacing = "pacing";

    /// <summary>The instant before which it may not go; null where it is not known yet, and <see cref="Event"/> is waited for.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>After this time the caller asks again.</summary>
    public Task? Event { get; init; }

    /// <summary>The refusal that holds the request back, where one does.</summary>
    public ZendeskError? Refusal { get; init; }
}
