using System.Runtime.CompilerServices;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Matching;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator;

/// <summary>
/// The requests of one account and their responses. The log keeps the latest requests, see <see cref="RequestLogOptions"/>;
/// the control plane's own are not in it.
/// </summary>
public sealed class EmulatorRequests
{
    private static readonly TimeSpan StateCheck = TimeSpan.FromSeconds(1);

    private readonly Account account;
    private readonly RequestTools tools;

    internal EmulatorRequests(Account account, RequestTools tools)
    {
        this.account = account;
        this.tools = tools;
    }

    /// <summary>The newest request, or null while the log is empty.</summary>
    public LoggedRequest? Latest => List(max: 1) is [var latest] ? latest : null;

    /// <summary>The number of requests that a full log has dropped since it was last emptied.</summary>
    public long Forgotten => Log.Forgotten;

    /// <summary>The number of requests by operation and status, since the account was created or reset.</summary>
    public IReadOnlyList<RequestCount> Counts => account.State.Get<RequestCounts>().All();

    /// <summary>
    /// The requests without an operation of the emulator, the most frequent first, since the account was created or reset.
    /// It distinguishes at most 200 kinds.
    /// </summary>
    public IReadOnlyList<UnknownRequest> Unknown => account.State.Get<UnknownRequests>().All();

    /// <summary>The number of requests without an operation that <see cref="Unknown"/> does not distinguish any more.</summary>
    public long OtherUnknown => account.State.Get<UnknownRequests>().Others;

    /// <summary>The requests of the log that match, the newest first.</summary>
    /// <param name="match">Which requests. Null, the default: all.</param>
    /// <param name="max">How many at most.</param>
    /// <exception cref="ArgumentException">The match is wrong; the message says where.</exception>
    public IReadOnlyList<LoggedRequest> List(RequestMatch? match = null, int max = int.MaxValue) =>
        [.. Find(tools.Compile(match), long.MaxValue).Take(max)];

    /// <summary>The request of a number; null when the log does not have it.</summary>
    public LoggedRequest? Find(long id) => Log.Find(id) is { } entry ? Show(entry) : null;

    /// <summary>Empties the log.</summary>
    /// <returns>How many requests were in it.</returns>
    public int Clear() => tools.Logs.Clear(Log);

    /// <summary>
    /// Verifies that requests came: those in the log, and those that arrive within a time. It ends as soon as the number is reached or
    /// exceeded, without waiting for the rest of the time. Only at the end of the time is it known that a maximum was kept.
    /// </summary>
    /// <param name="match">Which requests.</param>
    /// <param name="times">How often. Null, the default: once or more.</param>
    /// <param name="within">How long to wait, in real time. Null, the default: not at all.</param>
    /// <param name="name">Its name in reports. Null, the default: the match.</param>
    /// <returns>The requests that match, the oldest first.</returns>
    /// <exception cref="RequestVerificationException">They are not as expected; the message has the nearest misses.</exception>
    /// <exception cref="ArgumentException">The match is wrong; the message says where.</exception>
    /// <exception cref="InvalidOperationException">The log is switched off.</exception>
    public Task<IReadOnlyList<LoggedRequest>> VerifyAsync(
        RequestMatch match,
        RequestTimes? times = null,
        TimeSpan? within = null,
        string? name = null,
        CancellationToken cancellationToken = default) =>
        RequireAsync(new ExpectedCount(tools.Compile(match), times ?? RequestTimes.Some), name, within, cancellationToken);

    /// <summary>Verifies that requests came in a given order. Other requests may come between them.</summary>
    /// <inheritdoc cref="VerifyAsync"/>
    public Task<IReadOnlyList<LoggedRequest>> VerifyInOrderAsync(
        IReadOnlyList<RequestMatch> matches,
        TimeSpan? within = null,
        string? name = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentOutOfRangeException.ThrowIfZero(matches.Count, nameof(matches));
        return RequireAsync(new ExpectedOrder([.. matches.Select(tools.Compile)]), name, within, cancellationToken);
    }

    internal async Task<VerificationResult> TryVerifyAsync(
        ExpectedRequests expected, string? name, TimeSpan? within, CancellationToken cancellation)
    {
        var verification = await RequestVerifying.RunAsync(account, expected, name, within, cancellation).ConfigureAwait(false);
        tools.Keep(verification);
        return verification;
    }

    private async Task<IReadOnlyList<LoggedRequest>> RequireAsync(
        ExpectedRequests expected, string? name, TimeSpan? within, CancellationToken cancellation)
    {
        if (!tools.Logs.IsOn)
        {
            throw new InvalidOperationException("The request log is switched off: RequestLog.MaxEntries is 0.");
        }
        var verification = await TryVerifyAsync(expected, name, within, cancellation).ConfigureAwait(false);
        return verification.IsVerified ? verification.Requests : throw new RequestVerificationException(verification);
    }

    /// <summary>
    /// The requests that match, as their responses leave. A reader that is too slow misses some; the batch says how many.
    /// </summary>
    /// <param name="match">Which requests. Null, the default: all.</param>
    /// <param name="after">The number behind which to begin. Null, the default: with the next request.</param>
    /// <param name="cancellationToken">Ends the sequence.</param>
    /// <exception cref="ArgumentException">The match is wrong; the message says where.</exception>
    public IAsyncEnumerable<RequestBatch> FollowAsync(
        RequestMatch? match = null,
        long? after = null,
        CancellationToken cancellationToken = default) =>
        FollowAsync(tools.Compile(match), after ?? Log.LastId, () => this, cancellationToken);

    internal IEnumerable<LoggedRequest> Find(CompiledMatch match, long before) => Log.Before(before).Where(match.Matches).Select(Show);

    /// <param name="present">The requests of the account that has the name at the moment.</param>
    internal async IAsyncEnumerable<RequestBatch> FollowAsync(
        CompiledMatch match,
        long after,
        Func<EmulatorRequests> present,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var log = Log;
        while (!tools.Logs.Stopped.IsCompleted)
        {
            cancellation.ThrowIfCancellationRequested();
            var entries = log.After(after, RequestBatch.Max, out var missed);
            if (entries.Count > 0 || missed > 0)
            {
                after = entries.Count > 0 ? entries[^1].Id : after + missed;
                yield return new RequestBatch([.. entries.Where(match.Matches).Select(Show)], missed, after);
                continue;
            }
            await Task.WhenAny(log.WaitAsync(after), tools.Logs.Stopped, Clock.RealTime.WaitAsync(StateCheck, cancellation))
                .ConfigureAwait(false);
            if (present().Log is var other && !ReferenceEquals(log, other))
            {
                // The account was created, reset or deleted: its log begins again.
                (log, after) = (other, 0);
            }
        }
    }

    internal RequestTools Tools => tools;

    internal long LastId => Log.LastId;

    private RequestLog Log => account.State.Get<RequestLog>();

    private LoggedRequest Show(LogEntry entry) => new(entry, account.Name);
}
