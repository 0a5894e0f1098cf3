using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Telemetry;

/// <summary>
/// A request of the API as a span and as a measurement. The names are OpenTelemetry's, and the emulator's own after its prefix.
/// </summary>
internal sealed class RequestTelemetry
{
    private const string Prefix = "zendesk_emulator";

    private static readonly ActivitySource Traces = new(EmulatorTelemetry.Name);
    private static readonly Meter Meter = new(EmulatorTelemetry.Name);

    /// <summary>With the buckets that OpenTelemetry recommends.</summary>
    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "http.server.request.duration",
        "s",
        "Duration of HTTP server requests.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
        });

    /// <summary>A client can send any method. Measurements have these only, so that there are few of them.</summary>
    private static readonly FrozenSet<string> KnownMethods = FrozenSet.Create(
        StringComparer.Ordinal, "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private readonly long began = RealTime.Mark();
    private readonly Activity? span;

    private RequestTelemetry(RequestContext request)
    {
        var headers = request.Http.Request.Headers;
        ActivityContext.TryParse(headers.TraceParent, headers.TraceState, isRemote: true, out var parent);
        span = Traces.StartActivity(SpanName(request.Http.Request.Method), ActivityKind.Server, parent);
    }

    private static string SpanName(string method) => KnownMethods.Contains(method) ? method : "HTTP";

    private static bool IsOn => Traces.HasListeners() || Durations.Enabled;

    /// <summary>Begins to observe a request if there is a listener.</summary>
    public static void Begin(RequestContext request)
    {
        if (IsOn)
        {
            request.BeginExplanation();
            request.Keep(new RequestTelemetry(request));
        }
    }

    /// <summary>Records a request with its response.</summary>
    public static void End(RequestContext request)
    {
        if (IsOn)
        {
            request.Item<RequestTelemetry>()?.Tell(request);
        }
    }

    private void Tell(RequestContext request)
    {
        var tags = TagsOf(request);
        Durations.Record(RealTime.Between(began, RealTime.Mark()).TotalSeconds, tags);
        if (span is null)
        {
            return;
        }
        foreach (var (name, value) in tags)
        {
            span.SetTag(name, value);
        }
        if (request.Http.Response.StatusCode >= 500)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
        Describe(request);
        span.Dispose();
    }

    /// <summary>The tags of both spans and measurements. Each has few different values.</summary>
    private static TagList TagsOf(RequestContext request)
    {
        var status = request.Http.Response.StatusCode;
        var tags = new TagList
        {
            { "http.request.method", KnownMethods.Contains(request.Http.Request.Method) ? request.Http.Request.Method : "_OTHER" },
            { "http.response.status_code", status },
            { "url.scheme", request.Http.Request.Scheme },
        };
        if (request.Operation is { } operation)
        {
            tags.Add("http.route", operation.Path);
            tags.Add($"{Prefix}.operation", operation.Id);
        }
        if (status >= 500)
        {
            tags.Add("error.type", status.ToString(CultureInfo.InvariantCulture));
        }
        return tags;
    }

    /// <summary>The tags of spans only: the account, and the reasons for the response.</summary>
    private void Describe(RequestContext request)
    {
        var method = request.Http.Request.Method;
        span!.DisplayName = request.Operation is { } operation ? $"{method} {operation.Path}" : SpanName(method);
        if (!KnownMethods.Contains(method))
        {
            span.SetTag("http.request.method_original", method);
        }
        span.SetTag("url.path", request.Http.Request.Path.Value);
        span.SetTag($"{Prefix}.account", request.HasAccount ? request.Account.Name : request.Selection.Name);
        span.SetTag($"{Prefix}.request_id", request.RequestId);
        if (request.Explain?.Reasons is not { } reasons)
        {
            return;
        }
        if (reasons.MatchedBy is { } key)
        {
            span.SetTag($"{Prefix}.match.key", key);
            span.SetTag($"{Prefix}.match.id", reasons.Matched?.Id);
        }
        foreach (var limit in reasons.Limits)
        {
            span.SetTag($"{Prefix}.limit.{limit.Rule}.remaining", limit.After);
        }
        span.SetTag($"{Prefix}.written", reasons.WrittenCount);
    }
}
