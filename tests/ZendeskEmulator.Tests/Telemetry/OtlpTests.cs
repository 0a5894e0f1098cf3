using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Telemetry;

/// <summary>What a server sends to a stand-in of an OpenTelemetry collector, which takes http/protobuf.</summary>
public sealed class OtlpTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public async Task A_create_or_update_is_a_span_with_the_documented_attributes()
    {
        await using var collector = await Collector.StartAsync();
        using var folder = new TemporaryFolder();
        await using (var server = await ServerProcess.ListenAsync(
            ["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            using var client = server.CreateClient("acme");
            client.DefaultRequestHeaders.Add("traceparent", $"00-{TraceId}-b7ad6b7169203331-01");
            await client.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
            await client.CreateOrUpdateAsync("\"name\":\"Roger Wilco\",\"email\":\"roger@example.com\"");
            // What waits is sent when the server ends.
            Assert.Equal(0, await server.TerminateAsync());
        }

        var traces = collector.Received("/v1/traces");
        Assert.Contains("zendesk-emulator", traces, StringComparison.Ordinal);
        Assert.Contains(Encoding.Latin1.GetString(Convert.FromHexString(TraceId)), traces, StringComparison.Ordinal);
        Assert.Contains("POST /api/v2/users/create_or_update", traces, StringComparison.Ordinal);
        AssertTag(traces, "http.request.method", "POST");
        AssertTag(traces, "http.route", "/api/v2/users/create_or_update");
        AssertTag(traces, "zendesk_emulator.operation", "CreateOrUpdateUser");
        AssertTag(traces, "zendesk_emulator.account", "acme");
        AssertTag(traces, "zendesk_emulator.match.key", "Email");
        Assert.Contains("zendesk_emulator.match.id", traces, StringComparison.Ordinal);
        Assert.Contains("zendesk_emulator.limit.account.remaining", traces, StringComparison.Ordinal);
        Assert.Contains("zendesk_emulator.written", traces, StringComparison.Ordinal);
        var metrics = collector.Received("/v1/metrics");
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        AssertTag(metrics, "zendesk_emulator.operation", "CreateOrUpdateUser");
    }

    [Fact]
    public async Task An_unknown_method_has_the_common_name_so_that_there_are_few_of_them()
    {
        await using var collector = await Collector.StartAsync();
        using var folder = new TemporaryFolder();
        await using (var server = await ServerProcess.ListenAsync(
            ["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            using var client = server.CreateClient("acme");
            using var request = new HttpRequestMessage(new HttpMethod("BREW"), "/api/v2/users");
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(0, await server.TerminateAsync());
        }

        var metrics = collector.Received("/v1/metrics");
        AssertTag(metrics, "http.request.method", "_OTHER");
        Assert.DoesNotContain("BREW", metrics, StringComparison.Ordinal);
        AssertTag(collector.Received("/v1/traces"), "http.request.method_original", "BREW");
    }

    /// <summary>A text attribute in protobuf: its key, then the value within a few bytes of tags and lengths.</summary>
    private static void AssertTag(string protobuf, string key, string value)
    {
        const int MostBetween = 8;
        var found = false;
        var at = -1;
        while (!found && (at = protobuf.IndexOf(key, at + 1, StringComparison.Ordinal)) >= 0)
        {
            var behind = protobuf.AsSpan(at + key.Length);
            found = behind[..Math.Min(behind.Length, MostBetween + value.Length)].Contains(value, StringComparison.Ordinal);
        }
        Assert.True(found, $"{key} is not {value}");
    }

    private sealed class Collector : IAsyncDisposable
    {
        private readonly List<(string Path, string Body)> received = [];
        private readonly WebApplication host;

        private Collector()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            host = builder.Build();
            host.Run(async http =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                lock (received)
                {
                    received.Add((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
                }
                http.Response.StatusCode = (int)HttpStatusCode.OK;
            });
        }

        public string Address => host.Urls.First();

        public static async Task<Collector> StartAsync()
        {
            var collector = new Collector();
            await collector.host.StartAsync(TestContext.Current.CancellationToken);
            return collector;
        }

        public string Received(string path)
        {
            lock (received)
            {
                return string.Concat(received.Where(one => one.Path == path).Select(one => one.Body));
            }
        }

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
