namespace ZendeskEmulator;

/// <summary>The result of a verification.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Name">The expectation in a line.</param>
/// <param name="IsVerified">Whether it holds.</param>
/// <param name="Message">Why it does not hold, as a test shows it: counts, nearest misses and their differences; what holds
/// otherwise.</param>
/// <param name="Requests">The requests that match, the oldest first.</param>
/// <param name="Nearest">The requests that nearly match, the nearest first; empty where it holds.</param>
/// <param name="Duration">How long it was waited for, in real time.</param>
public sealed record VerificationResult(
    string Account,
    string Name,
    bool IsVerified,
    string Message,
    IReadOnlyList<LoggedRequest> Requests,
    IReadOnlyList<NearMiss> Nearest,
    TimeSpan Duration);

/// <summary>A request that nearly matches.</summary>
/// <param name="Request">The request.</param>
/// <param name="Differences">The fields in which it differs.</param>
public sealed record NearMiss(LoggedRequest Request, IReadOnlyList<FieldDifference> Differences);
