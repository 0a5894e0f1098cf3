namespace ZendeskEmulator;

/// <summary>
/// The effect of a fault on a request. An effect without any property lets the request through. A delay can be combined with one
/// other property.
/// </summary>
public sealed record FaultEffect
{
    /// <summary>Lets the request through: in a sequence, the one that works.</summary>
    public static FaultEffect Ok { get; } = new();

    /// <summary>Closes the connection before the request is worked on: nothing is written.</summary>
    public static FaultEffect CloseBeforeCommit { get; } = new() { Close = FaultClose.BeforeCommit };

    /// <summary>Handles the request and commits its writes, then closes the connection without a response.</summary>
    public static FaultEffect CloseAfterCommit { get; } = new() { Close = FaultClose.AfterCommit };

    /// <summary>A custom response instead of handling the request; null for no custom response.</summary>
    public FaultResponse? Respond { get; init; }

    /// <summary>A recorded response of Zendesk's instead of handling the request; null for no preset.</summary>
    public FaultPreset? Preset { get; init; }

    /// <summary>The Retry-After of the preset. Null, the default: until the account's minute ends, and no header for a 503.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whether the request is worked on and committed before the response of <see cref="Respond"/> or
    /// <see cref="Preset"/>.
    /// </summary>
    public bool AfterCommit { get; init; }

    /// <summary>A wait before the request is handled; null for no wait.</summary>
    public FaultDelay? Delay { get; init; }

    /// <summary>Closes the connection; null not to.</summary>
    public FaultClose? Close { get; init; }

    /// <summary>Sends this many bytes of the body, then closes the connection; null for all.</summary>
    public int? Truncate { get; init; }

    /// <summary>Whether the body is replaced by bytes that mean nothing, of the same number.</summary>
    public bool Garbage { get; init; }

    /// <summary>Sends the body in small pieces; null not to.</summary>
    public FaultDribble? Dribble { get; init; }

    /// <summary>All matching requests are refused for a time from now on; null for no storm.</summary>
    public FaultStorm? Storm { get; init; }

    /// <summary>A response of one's own.</summary>
    public static FaultEffect RespondWith(int status, string body = "", string contentType = "application/json; charset=utf-8") =>
        new() { Respond = new FaultResponse(status) { Body = body, ContentType = contentType } };

    /// <summary>A response as it was recorded from Zendesk.</summary>
    public static FaultEffect Of(FaultPreset preset, TimeSpan? retryAfter = null) => new() { Preset = preset, RetryAfter = retryAfter };

    /// <summary>A wait of a fixed length, in real time.</summary>
    public static FaultEffect Wait(TimeSpan time) => new() { Delay = new FaultDelay(time) };
}

/// <summary>A response of one's own.</summary>
/// <param name="Status">The status, 200 to 599.</param>
public sealed record FaultResponse(int Status)
{
    /// <summary>Its headers; they win over the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Its body.</summary>
    public string Body { get; init; } = "";

    /// <summary>The Content-Type of the body.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";
}

/// <summary>Responses as they were recorded from Zendesk, or as its pages describe them.</summary>
public enum FaultPreset
{
    /// <summary>429: the requests of the account's minute are used up; plain text.</summary>
    AccountLimit,

    /// <summary>429: the five updates of one user's minute are used up; plain text.</summary>
    UserLimit,

    /// <summary>429: the five updates of one organization's minute are used up; JSON.</summary>
    OrganizationLimit,

    /// <summary>429: an endpoint's own limit is used up; JSON.</summary>
    EndpointLimit,

    /// <summary>429: too many bulk jobs are queued or running; JSON.</summary>
    JobLimit,

    /// <summary>429 of the gateway in front of Zendesk; JSON.</summary>
    EdgeLimit,

    /// <summary>503: Zendesk is not available; HTML.</summary>
    Unavailable,

    /// <summary>409: two writes met in the database; JSON.</summary>
    Conflict,

    /// <summary>502 of the gateway in front of Zendesk; HTML.</summary>
    BadGateway,
}

/// <summary>When a connection is closed.</summary>
public enum FaultClose
{
    /// <summary>Before the request is worked on: nothing is written.</summary>
    BeforeCommit,

    /// <summary>After the commit: the client does not know that the write succeeded.</summary>
    AfterCommit,
}

/// <summary>A wait, of a fixed length or by chance.</summary>
/// <param name="Time">The length; of a wait by chance the shortest, or the median.</param>
public sealed record FaultDelay(TimeSpan Time)
{
    /// <summary>The longest of a wait that is equally likely between both; null for another kind.</summary>
    public TimeSpan? Max { get; init; }

    /// <summary>The spread of a lognormal wait around its median; null for another kind. 0.5 is usual, 2 is large.</summary>
    public double? Sigma { get; init; }

    /// <summary>Whether the account's clock is waited on, which ends the wait when it is moved. Default: real time.</summary>
    public bool OnAccountClock { get; init; }
}

/// <summary>A body in small pieces.</summary>
/// <param name="Bytes">How many bytes a piece has.</param>
/// <param name="Every">The time between two pieces.</param>
public sealed record FaultDribble(int Bytes, TimeSpan Every)
{
    /// <summary>Whether the account's clock is waited on. Default: real time.</summary>
    public bool OnAccountClock { get; init; }
}

/// <summary>Refuses all matching requests for a time, with the remaining time as Retry-After.</summary>
/// <param name="Status">429 or 503.</param>
/// <param name="For">How long, on the account's clock.</param>
public sealed record FaultStorm(int Status, TimeSpan For);
