using System.Globalization;
using System.Net;

namespace Zendesk;

/// <summary>Decides when a request may be sent: every attempt passes here.</summary>
internal sealed class RequestLimits(ZendeskClientOptions options, SteadyClock clock, Telemetry telemetry)
{
    /// <summary>The account's limit is a minute's: whoever is refused without being told how long has waited enough after one.</summary>
    private static readonly TimeSpan Untold = TimeSpan.FromMinutes(1);

    /// <summary>Retry-After: 0 and dates that are over; Zendesk's own are never below a second.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Those who wait for the same instant come back within this time of it, not all at once.</summary>
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(1);

    private readonly AccountLimit account = new(clock, options.Pacing);

    public ProfileLimits Profiles { get; } = new(clock, options.Pacing, options.UserUpdatesPerSecond);

    /// <summary>Waits until a call may be sent, and takes its places.</summary>
    /// <exception cref="ZendeskRateLimitedException">A refusal would hold it back beyond its deadline.</exception>
    /// <exception cref="TimeoutException">Pacing would hold it back beyond its deadline.</exception>
    public async Task<Turn> EnterAsync(Call call, CancellationToken cancellationToken)
    {
        while (call.NotBefore > clock.Now)
        {
            await WaitAsync(call, new Pause(Pause.RateLimited) { Until = call.NotBefore }, cancellationToken).ConfigureAwait(false);
        }
        var keys = call.Request.UserKeys;
        ProfileUse use;
        while (Profiles.TryEnter(keys, out use) is { } pause)
        {
            await WaitAsync(call, pause, cancellationToken).ConfigureAwait(false);
        }
        var turn = new Turn(this, keys, use);
        try
        {
            while (account.TryEnter() is { } pause)
            {
                await WaitAsync(call, pause, cancellationToken).ConfigureAwait(false);
            }
            turn.HoldsAccount = true;
            return turn;
        }
        catch
        {
            // Whatever ended the wait, the place among the user's updates is free again.
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Takes note of a 429: who has to wait until when.</summary>
    public ZendeskRateLimitedException Refused(Call call, ApiResponse response)
    {
        var now = clock.Now;
        var error = ApiError.Of(response, now);
        var wait = error.RetryAfter ?? Untold;
        var until = now + (wait < Shortest ? Shortest : wait);
        call.NotBefore = until;
        if (IsOfTheAccount(response))
        {
            account.Hold(until, error);
        }
        else
        {
            Profiles.Hold(call.Request.UserKeys, until, error);
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

    private static Exception GivenUp(Call call, Pause pause, TimeSpan wait)
    {
        call.IsGivenUp = true;
        return pause.Refusal is { } refusal
            ? new ZendeskRateLimitedException(refusal with { RetryAfter = wait })
            : new TimeoutException(string.Create(CultureInfo.InvariantCulture,
                $"{call.Request.Operation} would have to wait {wait.TotalSeconds:0} s for the rate limit, which is beyond its budget."));
    }

    /// <summary>The places of one attempt.</summary>
    internal sealed class Turn(RequestLimits limits, IReadOnlyList<string> keys, ProfileUse use) : IDisposable
    {
        public bool HoldsAccount { get; set; }

        /// <summary>What came back; null while, and when, nothing did.</summary>
        public ApiResponse? Response { get; set; }

        public void Dispose()
        {
            limits.Profiles.Leave(keys, use, Response?.Status == HttpStatusCode.Created || !HoldsAccount);
            if (HoldsAccount)
            {
                limits.account.Leave(Response);
            }
        }
    }
}
