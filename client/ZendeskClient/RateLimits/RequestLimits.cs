using System.Globalization;
using System.Net;

namespace Zendesk;

/// <summary>Decides when a request may be sent: every attempt passes here.</summary>
internal sealed class RequestLimits(ZendeskClientOptions options, SteadyClock clock, Telemetry telemetry)
{
    /// <summary>The account's limit is a minute's: a refusal that does not say how long is over after one.</summary>
    private static readonly TimeSpan Untold = TimeSpan.FromMinutes(1);

    /// <summary>Retry-After: 0 and dates that are over; Zendesk's own are never below a second.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Requests that wait for the same instant are spread over this time after it.</summary>
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(1);

    private static readonly RecordKeys NoRecord = new(RecordKind.User, []);

    private readonly AccountLimit account = new(clock, options.Pacing);
    private readonly UpdateLimits users = new(clock, options.Pacing, options.UserUpdatesPerSecond);
    private readonly UpdateLimits organizations = new(clock, options.Pacing, updatesPerSecond: 0);

    /// <summary>The account's limit by the latest response that says so; null before the first.</summary>
    public RateLimit? Latest { get; private set; }

    public UpdateLimits UpdatesOf(RecordKind kind) => kind == RecordKind.User ? users : organizations;

    /// <summary>Waits until a call may be sent, and takes its places.</summary>
    /// <exception cref="ZendeskRateLimitedException">A refusal would hold it back beyond its deadline.</exception>
    /// <exception cref="ZendeskTimeoutException">Pacing would hold it back beyond its deadline.</exception>
    public async Task<Turn> EnterAsync(Call call, CancellationToken cancellationToken)
    {
        while (call.NotBefore > clock.Now)
        {
            await WaitAsync(call, new Pause(Pause.RateLimited) { Until = call.NotBefore }, cancellationToken).ConfigureAwait(false);
        }
        var keys = call.Request.Updates ?? NoRecord;
        RecordUpdate update;
        while (UpdatesOf(keys.Kind).TryEnter(keys.Names, out update) is { } pause)
        {
            await WaitAsync(call, pause, cancellationToken).ConfigureAwait(false);
        }
        var turn = new Turn(this, keys, update);
        try
        {
            // The call that waits for the token may be the one that all others wait for.
            while (!call.Request.IsForTokens && account.TryEnter() is { } pause)
            {
                await WaitAsync(call, pause, cancellationToken).ConfigureAwait(false);
            }
            turn.HoldsAccount = !call.Request.IsForTokens;
            return turn;
        }
        catch
        {
            // Every exception is rethrown, after the place among the record's updates is free again.
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Notes the account's limit in a response.</summary>
    public RateLimit? Learn(ApiResponse response)
    {
        var state = RateLimitHeaders.Read(response)?.At(clock.Now);
        Latest = state ?? Latest;
        return state;
    }

    /// <summary>Notes a 429: which requests wait, and until when.</summary>
    public ZendeskRateLimitedException Refused(Call call, ApiResponse response)
    {
        var now = clock.Now;
        var error = ZendeskError.Of(response, now);
        var wait = error.RetryAfter ?? Untold;
        var until = now + (wait < Shortest ? Shortest : wait);
        call.NotBefore = until;
        if (IsOfTheAccount(response))
        {
            account.Hold(until, error);
        }
        else if (call.Request.Updates is { } keys)
        {
            UpdatesOf(keys.Kind).Hold(keys.Names, until, error);
        }
        telemetry.Refused(call.Request, until - now);
        return new ZendeskRateLimitedException(error with { RetryAfter = until - now });
    }

    /// <summary>A 429 with requests left for the account is another limit's: of one user, or of the jobs in flight.</summary>
    private static bool IsOfTheAccount(ApiResponse response) =>
        RateLimitHeaders.Read(response) is not { Remaining: > 0 };

    private async Task WaitAsync(Call call, Pause pause, CancellationToken cancellationToken)
    {
        var start = clock.Now;
        if (pause.Until is { } until)
        {
            if (until > call.Deadline)
            {
                throw GivenUp(call, pause, until - start);
            }
            var wait = until - start + (Jitter * options.Dice());
            await clock.DelayAsync(wait, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await pause.Event!.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        telemetry.Waited(call.Request, pause.Reason, clock.Now - start);
    }

    private static ZendeskException GivenUp(Call call, Pause pause, TimeSpan wait)
    {
        call.IsGivenUp = true;
        return pause.Refusal is { } refusal
            ? new ZendeskRateLimitedException(refusal with { RetryAfter = wait })
            : new ZendeskTimeoutException(string.Create(CultureInfo.InvariantCulture,
                $"{call.Request.Operation} would have to wait {wait.TotalSeconds:0} s for the rate limit, which is beyond its budget."));
    }

    /// <summary>The places of one attempt.</summary>
    internal sealed class Turn(RequestLimits limits, RecordKeys keys, RecordUpdate update) : IDisposable
    {
        public bool HoldsAccount { get; set; }

        /// <summary>The response; null before or without a response.</summary>
        public ApiResponse? Response { get; set; }

        public void Dispose()
        {
            // A creation does not count as an update, nor does a request that was never sent.
            limits.UpdatesOf(keys.Kind).Leave(keys.Names, update, counts: HoldsAccount && Response?.Status != HttpStatusCode.Created);
            if (HoldsAccount)
            {
                limits.account.Leave(Response);
            }
        }
    }
}
