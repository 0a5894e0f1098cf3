using System.Net;
using System.Text.Json;

namespace Zendesk;

/// <summary>Sends the calls of all operations, with limits, retries, errors and traces.</summary>
internal sealed class ZendeskApi
{
    private readonly Telemetry telemetry;
    private readonly ApiTransport transport;
    private readonly RequestLimits limits;
    private readonly CallRetries retries;
    private readonly CallSettings settings;
    private readonly ZendeskCredentials credentials;

    /// <summary>The API with the client's own settings.</summary>
    private readonly ZendeskApi root;

    public ZendeskApi(HttpClient http, ZendeskClientOptions options)
    {
        Clock = new SteadyClock(options.TimeProvider);
        telemetry = new Telemetry(options);
        transport = new ApiTransport(http, options);
        limits = new RequestLimits(options, Clock, telemetry);
        retries = new CallRetries(options, Clock, telemetry);
        settings = CallSettings.Of(options);
        credentials = options.Credentials!;
        root = this;
    }

    private ZendeskApi(ZendeskApi other, CallSettings settings)
    {
        (Clock, telemetry, transport, limits, retries) = (other.Clock, other.telemetry, other.transport, other.limits, other.retries);
        (credentials, root) = (other.credentials, other.root);
        this.settings = settings;
    }

    public SteadyClock Clock { get; }

    /// <summary>How much of the account's limit is left, by the latest response that says so.</summary>
    public RateLimit? RateLimit => limits.Latest;

    /// <summary>The same API, limits included, with other settings.</summary>
    public ZendeskApi With(CallOptions options) => new(this, settings.With(options));

    /// <summary>The value in the response to a request.</summary>
    public async Task<T> ReadAsync<T>(ApiRequest request, BodyReader<T> reader, CancellationToken cancellationToken)
        where T : class => (await SendAsync(request, reader, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Deletes a record: done, too, when a lost response may have been the deletion and now the record is not there.</summary>
    public Task DeleteAsync(string operation, string path, CancellationToken cancellationToken) =>
        SendAsync(ApiRequest.Delete(operation, path) with { IsDoneWhenMissing = true }, BodyReader.Nothing, cancellationToken);

    /// <summary>The value in the response to a request, and its status.</summary>
    public async Task<ApiReply<T>> SendAsync<T>(ApiRequest request, BodyReader<T> reader, CancellationToken cancellationToken)
        where T : class
    {
        using var activity = telemetry.Start(request);
        return await RunAsync(NewCall(request, activity), reader, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>New tokens. Not to be cancelled: a refresh token is good once, so its response must be waited for.</summary>
    /// <param name="onLost">Called when a response was lost: the refresh token may be used up.</param>
    public async Task<TokenBody> GetTokensAsync(ApiRequest request, Action onLost)
    {
        using var activity = telemetry.Start(request);
        var call = NewCall(request, activity);
        try
        {
            return (await RunAsync(call, TokenBody.Any, CancellationToken.None).ConfigureAwait(false)).Value;
        }
        finally
        {
            if (call.MayBePerformed)
            {
                onLost();
            }
        }
    }

    /// <summary>Learns that these are names of one record, for the limits of updates.</summary>
    public void AreSame(RecordKeys keys) => limits.UpdatesOf(keys.Kind).AreSame(keys.Names);

    private Call NewCall(ApiRequest request, System.Diagnostics.Activity? activity) =>
        new(request, settings, Clock.Now + settings.Budget, activity);

    private async Task<ApiReply<T>> RunAsync<T>(Call call, BodyReader<T> reader, CancellationToken cancellationToken)
        where T : class
    {
        var reply = await retries.RunAsync(call, token => AttemptAsync(call, reader, token), cancellationToken).ConfigureAwait(false);
        Telemetry.Succeeded(call);
        return reply;
    }

    private async Task<ApiReply<T>> AttemptAsync<T>(Call call, BodyReader<T> reader, CancellationToken cancellationToken)
        where T : class
    {
        using var turn = await limits.EnterAsync(call, cancellationToken).ConfigureAwait(false);
        call.Attempt++;
        try
        {
            call.Authorization = call.Request.IsForTokens
                ? null
                : await credentials.HeaderAsync(root, cancellationToken).ConfigureAwait(false);
            var response = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
            turn.Response = response;
            Tell(call, response);
            if (response.Status == HttpStatusCode.TooManyRequests)
            {
                throw limits.Refused(call, response);
            }
            if (response.IsSuccess || IsDoneAlready(call, response))
            {
                return new ApiReply<T>(response.Status, Read(response, reader));
            }
            throw ZendeskError.Of(response, Clock.Now).ToException();
        }
        catch (ZendeskException failure)
        {
            call.LatestFailure = failure;
            call.MayBePerformed |= !RetryRules.ChangedNothing(failure);
            throw;
        }
    }

    private void Tell(Call call, ApiResponse response)
    {
        telemetry.Answered(call, response);
        var rateLimit = limits.Learn(response);
        if (call.Settings.OnResponse is not { } tell)
        {
            return;
        }
        var now = Clock.Now;
        tell(new ZendeskResponse(call.Request.Operation, response.Status)
        {
            RequestId = response.RequestId,
            Attempt = call.Attempt,
            RateLimit = rateLimit,
            EndpointRateLimits = EndpointLimitHeaders.Read(response, now),
            RetryAfter = RetryAfterHeader.Read(response, now),
        });
    }

    private static bool IsDoneAlready(Call call, ApiResponse response) =>
        response.Status == HttpStatusCode.NotFound && call is { MayBePerformed: true, Request.IsDoneWhenMissing: true };

    private T Read<T>(ApiResponse response, BodyReader<T> reader)
        where T : class
    {
        JsonException? reason = null;
        try
        {
            if (reader.Read(response.Body) is { } value)
            {
                return value;
            }
        }
        catch (JsonException unreadable)
        {
            reason = unreadable;
        }
        var error = ZendeskError.Of(response, Clock.Now) with { Code = null, Description = "the response could not be read" };
        throw new ZendeskApiException(error, reason);
    }
}
