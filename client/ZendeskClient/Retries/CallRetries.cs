using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Zendesk;

/// <summary>Tries a call until it succeeds, cannot, or its budget is used up.</summary>
internal sealed class CallRetries
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("call");
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>A token may be renewed twice while a request with it is on its way; more often it is another fault.</summary>
    private const int MaxRefusedTokens = 2;

    private readonly ZendeskClientOptions options;
    private readonly SteadyClock clock;
    private readonly Telemetry telemetry;
    private readonly ResiliencePipeline pipeline;

    public CallRetries(ZendeskClientOptions options, SteadyClock clock, Telemetry telemetry)
    {
        this.options = options;
        this.clock = clock;
        this.telemetry = telemetry;
        pipeline = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = started => ValueTask.FromResult(CallOf(started.Context).Settings.Budget),
            })
            .AddRetry(AfterRefusals())
            .AddRetry(AfterFailures())
            .Build();
    }

    /// <exception cref="ZendeskTimeoutException">The budget is used up; the inner exception is the latest failure.</exception>
    public async Task<T> RunAsync<T>(Call call, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await pipeline.ExecuteAsync(
                async inner => await attempt(inner.CancellationToken).ConfigureAwait(false),
                context).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            var budget = call.Settings.Budget.TotalSeconds;
            throw new ZendeskTimeoutException(
                $"{call.Request.Operation} did not succeed within its budget of {budget:0} s.",
                call.LatestFailure);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>
    /// A refused call has changed nothing, so any may be repeated. The wait is the limits' to keep: it holds others back
    /// too.
    /// </summary>
    private RetryStrategyOptions AfterRefusals() => new()
    {
        MaxRetryAttempts = int.MaxValue,
        Delay = TimeSpan.Zero,
        ShouldHandle = failed => ValueTask.FromResult(CallOf(failed.Context) is { IsGivenUp: false } call
            && (failed.Outcome.Exception is ZendeskRateLimitedException
                ? call.NotBefore <= call.Deadline
                : RetryRules.IsRefusedToken(failed.Outcome.Exception) && MayHaveAnotherToken(call))),
    };

    /// <summary>A request for tokens has none that could be refused.</summary>
    private bool MayHaveAnotherToken(Call call) => call.Authorization is { } sent
        && options.Credentials!.Refuse(sent) && call.RefusedTokens++ < MaxRefusedTokens;

    /// <summary>How often is each call's own setting, so the strategy has no limit of its own.</summary>
    private RetryStrategyOptions AfterFailures() => new()
    {
        MaxRetryAttempts = int.MaxValue,
        Delay = options.RetryDelay,
        MaxDelay = LongestDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Randomizer = options.Dice,
        ShouldHandle = failed => ValueTask.FromResult(failed.Outcome.Exception is { } failure
            && failed.AttemptNumber < CallOf(failed.Context).Settings.MaxRetries
            && MayRetry(CallOf(failed.Context), failure)),
        DelayGenerator = failed => ValueTask.FromResult(RetryAfterOf(failed.Outcome.Exception!)),
        OnRetry = failed =>
        {
            telemetry.Retried(CallOf(failed.Context).Request, failed.Outcome.Exception!, failed.RetryDelay);
            return ValueTask.CompletedTask;
        },
    };

    /// <summary>The Retry-After of a 503 during maintenance; null leaves the wait to the back-off.</summary>
    private TimeSpan? RetryAfterOf(Exception failure) => failure is ZendeskApiException { RetryAfter: { } asked } && asked > TimeSpan.Zero
        ? asked + TimeSpan.FromSeconds(options.Dice())
        : null;

    private bool MayRetry(Call call, Exception failure) =>
        !call.IsGivenUp
        && RetryRules.MayRetry(call, failure)
        && clock.Now + ((failure as ZendeskApiException)?.RetryAfter ?? TimeSpan.Zero) <= call.Deadline;

    private static Call CallOf(ResilienceContext context) =>
        context.Properties.TryGetValue(CallKey, out var call) ? call : throw new InvalidOperationException("A call runs with its context.");
}
