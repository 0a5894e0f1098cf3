using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Zendesk;

/// <summary>Traces, measurements and logs of one client; see <see cref="ZendeskClientTelemetry"/> for their names.</summary>
internal sealed class Telemetry(ZendeskClientOptions options)
{
    private static readonly ActivitySource Traces = new(ZendeskClientTelemetry.Name);
    private static readonly Meter Measurements = new(ZendeskClientTelemetry.Name);
    private static readonly Counter<long> Requests = Measurements.CreateCounter<long>(
        "zendesk.client.requests",
        "{request}",
        "Requests that were answered.");
    private static readonly Counter<long> Retries = Measurements.CreateCounter<long>(
        "zendesk.client.retries",
        "{retry}",
        "Repetitions after failures other than 429.");
    private static readonly Histogram<double> Waits = Measurements.CreateHistogram<double>(
        "zendesk.client.wait",
        "s",
        "Waits for rate limits and before repetitions.");

    private readonly ILogger logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger(ZendeskClientTelemetry.Name);
    private readonly KeyValuePair<string, object?> server = new("server.address", options.BaseAddress!.Host);

    public Activity? Start(ApiRequest request)
    {
        var activity = Traces.StartActivity(request.Operation, ActivityKind.Client);
        activity?.SetTag(server.Key, server.Value);
        activity?.SetTag("http.request.method", request.Method.Method);
        activity?.SetStatus(ActivityStatusCode.Error);
        return activity;
    }

    public void Answered(Call call, ApiResponse response)
    {
        var status = (int)response.Status;
        Requests.Add(1, server, Operation(call.Request), new("http.response.status_code", status));
        call.Activity?.SetTag("http.response.status_code", status);
        Log.Answered(logger, call.Request.Operation, status);
    }

    public void Refused(ApiRequest request, TimeSpan wait) => Log.Refused(logger, request.Operation, wait.TotalSeconds);

    public void Retried(ApiRequest request, Exception failure, TimeSpan delay)
    {
        var type = TypeOf(failure);
        Retries.Add(1, server, Operation(request), new("error.type", type));
        Waits.Record(delay.TotalSeconds, server, Operation(request), new("zendesk.wait.reason", "backoff"));
        Log.Retried(logger, request.Operation, type, delay.TotalSeconds);
    }

    public void Waited(ApiRequest request, string reason, TimeSpan wait)
    {
        Waits.Record(wait.TotalSeconds, server, Operation(request), new("zendesk.wait.reason", reason));
        Log.Waited(logger, request.Operation, wait.TotalSeconds, reason);
    }

    /// <summary>Marks the trace of a call as successful. Without this mark, a call that ends counts as failed.</summary>
    public static void Succeeded(Call call) => call.Activity?.SetStatus(ActivityStatusCode.Ok);

    /// <summary>The status of a response, or the type of failure.</summary>
    private static string TypeOf(Exception failure) => failure is ZendeskApiException answered
        ? $"{(int)answered.StatusCode}"
        : failure.GetType().Name;

    private static KeyValuePair<string, object?> Operation(ApiRequest request) => new("zendesk.operation", request.Operation);
}
