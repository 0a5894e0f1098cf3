namespace ZendeskEmulator;

/// <summary>Requests that came one after the other.</summary>
/// <param name="Requests">The matching requests, the oldest first.</param>
/// <param name="Missed">How many requests the log had forgotten before they were read.</param>
/// <param name="LastId">The number of the last request that was read; the next batch begins behind it.</param>
public sealed record RequestBatch(IReadOnlyList<LoggedRequest> Requests, long Missed, long LastId)
{
    internal const int Max = 500;
}
