using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Zendesk.Tests.Telemetry;

public sealed class TelemetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_one_trace_with_operation_method_and_status()
    {
        using var traces = new Traces("traced.zendesk.test");
        var server = RawServer.Answering(() => RawServer.Json(503, ""), () => RawServer.Json(200, """{"user":{"id":1}}"""));
        using var client = server.NewClient(options => options.BaseAddress = new Uri("https://traced.zendesk.test"));

        await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        var trace = Assert.Single(traces.All);
        Assert.Equal(("ShowUser", ActivityKind.Client, ActivityStatusCode.Ok), (trace.DisplayName, trace.Kind, trace.Status));
        Assert.Equal("GET", trace.GetTagItem("http.request.method"));
        Assert.Equal(200, trace.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task A_call_that_failed_is_a_failed_trace()
    {
        using var traces = new Traces("failed.zendesk.test");
        var server = RawServer.Answering(() => RawServer.Json(404, "{}"));
        using var client = server.NewClient(options => options.BaseAddress = new Uri("https://failed.zendesk.test"));

        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.Users.GetAsync(1, Cancellation));

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(traces.All).Status);
    }

    [Fact]
    public async Task Requests_retries_and_waits_are_measured()
    {
        using var measured = new Measured("measured.zendesk.test");
        var server = RawServer.Answering(
            () => RawServer.Response(429, "Number of allowed API requests per minute exceeded", "text/plain", ("Retry-After", "27")),
            () => RawServer.Json(503, "", ("Retry-After", "5")),
            () => RawServer.Json(200, """{"user":{"id":1}}"""));
        using var client = server.NewClient(options => options.BaseAddress = new Uri("https://measured.zendesk.test"));

        await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        Assert.Equal(
            [
                "zendesk.client.requests 1 ShowUser 429",
                "zendesk.client.wait 27 ShowUser rate_limited",
                "zendesk.client.requests 1 ShowUser 503",
                "zendesk.client.retries 1 ShowUser 503",
                "zendesk.client.wait 5 ShowUser backoff",
                "zendesk.client.requests 1 ShowUser 200",
            ],
            measured.All);
    }

    [Fact]
    public async Task Neither_credentials_nor_personal_data_leave_in_logs_and_traces()
    {
        using var traces = new Traces("private.zendesk.test");
        using var logs = new Logs();
        var server = RawServer.Answering(
            () => RawServer.Response(
                429,
                "You have exceeded the rate limit for updating a single unique user. user email: roger@example.org id:  "
                + "external_id: crew-7",
                "text/plain",
                ("Retry-After", "1")),
            () => RawServer.Json(500, """{"error":"roger@example.org"}"""),
            () => RawServer.Json(
                422,
                """{"error":"RecordInvalid","description":"roger@example.org","details":{"email":[{"description":"Email: """
                + """roger@example.org is taken"}]}}"""));
        using var client = server.NewClient(
            options => (options.BaseAddress, options.LoggerFactory) = (new Uri("https://private.zendesk.test"), logs));

        await Assert.ThrowsAsync<ZendeskValidationException>(() => server.RunAsync(
            client.Users.CreateOrUpdateAsync(new UserInput
            {
                Name = "Roger",
                Email = "roger@example.org",
                ExternalId = "crew-7",
            }, Cancellation)));

        var told = string.Join(
            '\n',
            [.. logs.Lines, .. traces.All.SelectMany(trace => trace.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")
                .Append(trace.DisplayName)
                .Append(trace.StatusDescription))]);
        Assert.Contains("CreateOrUpdateUser was refused with 429; it waits 1 s", told, StringComparison.Ordinal);
        Assert.Contains("CreateOrUpdateUser failed (500); tried again in", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Roger", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("crew-7", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("owner@", told, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The traces of the client of one host: others run at the same time.</summary>
    private sealed class Traces : IDisposable
    {
        private readonly ActivityListener listener;

        public Traces(string host)
        {
            listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "ZendeskClient",
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = trace =>
                {
                    if (Equals(trace.GetTagItem("server.address"), host))
                    {
                        All.Enqueue(trace);
                    }
                },
            };
            ActivitySource.AddActivityListener(listener);
        }

        public ConcurrentQueue<Activity> All { get; } = new();

        public void Dispose() => listener.Dispose();
    }

    /// <summary>The measurements of the client of one host.</summary>
    private sealed class Measured : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly string host;

        public Measured(string host)
        {
            this.host = host;
            listener.InstrumentPublished = (instrument, itself) =>
            {
                if (instrument.Meter.Name == "ZendeskClient")
                {
                    itself.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            listener.Start();
        }

        public ConcurrentQueue<string> All { get; } = new();

        public void Dispose() => listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Equals(tags[0].Value, host))
            {
                All.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{instrument.Name} {value} {tags[1].Value} {tags[2].Value}"));
            }
        }
    }

    private sealed class Logs : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
