using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Requests;

/// <summary>
/// One request and its response as the log keeps them: values, and objects that live longer than any request. A busy log gives the
/// garbage collector nothing to move.
/// </summary>
internal struct LogRecord
{
    /// <summary>Roughly the size of this structure.</summary>
    public const int Overhead = 400;

    /// <summary>The account's instant at which the request arrived.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>In real time, until the response was handed to the server.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>In real time, until everything that the response rests on was committed; null when it was not waited for.</summary>
    public TimeSpan? CommittedAfter { get; init; }

    public required string Method { get; init; }

    /// <summary>The index at which the path starts after the account's prefix.</summary>
    public int PathStart { get; init; }

    public AccountReason AccountBy { get; init; }

    public Operation? Operation { get; init; }

    public Caller Caller { get; init; }

    /// <summary>The HTTP status; null when no response was sent.</summary>
    public int? Status { get; init; }

    /// <summary>The effect of the fault that fired; null if no fault fired.</summary>
    public string? Fault { get; init; }

    /// <summary>The reasons for the response.</summary>
    public Reasons Reasons { get; init; }

    /// <summary>Its texts; the log keeps their bytes.</summary>
    public LogParts Parts;

    /// <summary>The bytes that the entry counts for.</summary>
    public readonly int Size => Overhead + Parts.Length;
}
