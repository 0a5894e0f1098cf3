using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zendesk;

/// <summary>What the operations stand on: a call of the account's API, with its limits, repetitions, errors and traces.</summary>
internal sealed class ZendeskApi
{
    private readonly ZendeskClientOptions options;
    private readonly Telemetry telemetry;
    private readonly ApiTransport transport;
    private readonly RequestLimits limits;
    private readonly CallRetries retries;

    public ZendeskApi(HttpClient http, ZendeskClientOptions options)
    {
        this.options = options;
        Clock = new SteadyClock(options.TimeProvider);
        telemetry = new Telemetry(options);
        transport = new ApiTransport(http, options);
        limits = new RequestLimits(options, Clock, telemetry);
        retries = new CallRetries(options, Clock, telemetry);
    }

    public SteadyClock Clock { get; }

    /// <summary>The response to a request.</summary>
    /// <param name="pick">What of the response is wanted; null where it is missing, which makes the response an unreadable one.</param>
    public async Task<ApiReply<T>> SendAsync<TBody, T>(ApiRequest request, JsonTypeInfo<TBody> type, Func<TBody, T?> pick, CancellationToken cancellationToken)
        where T : class
    {
        using var activity = telemetry.Start(request);
        var call = new Call(request, Clock.Now + options.Budget, activity);
        var reply = await retries.RunAsync(call, token => AttemptAsync(call, response => Read(response, type, pick), token), cancellationToken).ConfigureAwait(false);
        Telemetry.Succeeded(call);
        return reply;
    }

    /// <summary>Learns that these are names of one user, for the limit of its updates.</summary>
    public void AreSameUser(IReadOnlyList<string> keys) => limits.Profiles.AreSame(keys);

    private async Task<ApiReply<T>> AttemptAsync<T>(Call call, Func<ApiResponse, T> read, CancellationToken cancellationToken)
    {
        using var turn = await limits.EnterAsync(call, cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await transport.SendAsync(call.Request, cancellationToken).ConfigureAwait(false);
            turn.Response = response;
            telemetry.Answered(call, response);
            if (response.Status == HttpStatusCode.TooManyRequests)
            {
                throw limits.Refused(call, response);
            }
            return response.IsSuccess
                ? new ApiReply<T>(response.Status, read(response))
                : throw ApiError.Of(response, Clock.Now).ToException();
        }
        catch (Exception failure) when (failure is ZendeskApiException or HttpRequestException or TimeoutException)
        {
            call.LatestFailure = failure;
            throw;
        }
    }

    private T Read<TBody, T>(ApiResponse response, JsonTypeInfo<TBody> type, Func<TBody, T?> pick)
        where T : class
    {
        JsonException? reason = null;
        try
        {
            if (JsonSerializer.Deserialize(response.Body, type) is { } body && pick(body) is { } value)
            {
                return value;
            }
        }
        catch (JsonException unreadable)
        {
            reason = unreadable;
        }
        var error = ApiError.Of(response, Clock.Now) with { Code = null, Description = "the response could not be read" };
        throw new ZendeskApiException(error, reason);
    }
}
