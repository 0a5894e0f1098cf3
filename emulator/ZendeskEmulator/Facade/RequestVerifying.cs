using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.Facade;

/// <summary>Waits until an expectation about an account's requests holds, or the time is up. It checks each request once.</summary>
internal static class RequestVerifying
{
    private const int MaxNearest = 3;

    /// <param name="within">How long to wait, in real time; null to check the present requests only.</param>
    public static async Task<VerificationResult> RunAsync(
        Account account,
        ExpectedRequests expected,
        string? name,
        TimeSpan? within,
        CancellationToken cancellation)
    {
        var began = RealTime.Mark();
        var log = account.State.Get<RequestLog>();
        var seen = new List<LogEntry>();
        var last = Look(log, expected, seen, 0);
        if (within is { } time)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var end = RealTime.WaitAsync(time, stop.Token);
            while (expected.Verdict is Verdict.NeedsMore or Verdict.HoldsSoFar
                && await Task.WhenAny(log.WaitAsync(last), end).ConfigureAwait(false) != end)
            {
                last = Look(log, expected, seen, last);
            }
            await stop.CancelAsync().ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
        }
        var isVerified = expected.Verdict is Verdict.Holds or Verdict.HoldsSoFar;
        LoggedRequest[] found = [.. expected.Found.Select(entry => new LoggedRequest(entry, account.Name))];
        NearMiss[] nearest = isVerified || expected.Verdict == Verdict.Fails ? [] : [.. Nearest(expected, seen, account.Name)];
        return new VerificationResult(
            account.Name,
            name ?? expected.Title,
            isVerified,
            VerificationText.Of(expected, isVerified, found, nearest, seen.Count, log.Forgotten),
            found,
            nearest,
            RealTime.Between(began, RealTime.Mark()));
    }

    private static long Look(RequestLog log, ExpectedRequests expected, List<LogEntry> seen, long last)
    {
        foreach (var entry in log.After(last, int.MaxValue, out _))
        {
            expected.See(entry);
            seen.Add(entry);
            last = entry.Id;
        }
        return last;
    }

    /// <summary>
    /// The requests with the fewest differences, the newest first among equals. Requests that differ in everything are left out.
    /// </summary>
    private static IEnumerable<NearMiss> Nearest(ExpectedRequests expected, List<LogEntry> seen, string account) =>
        (from entry in seen
         let differences = expected.Wanted.DifferencesFrom(entry)
         where differences.Count > 0 && (differences.Count < expected.Wanted.FieldCount || expected.Wanted.FieldCount == 1)
         orderby differences.Count, entry.Id descending
         select new NearMiss(new LoggedRequest(entry, account), differences)).Take(MaxNearest);
}
