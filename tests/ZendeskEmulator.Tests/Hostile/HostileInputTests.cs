using System.Text;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>Whatever is sent: a response in Zendesk's shape, in time, and nothing stored.</summary>
public sealed class HostileInputTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private static readonly Lazy<Task<Emulator>> InMemory = new(() => Emulator.StartAsync(new EmulatorOptions
    {
        Limits = { Mode = LimitsMode.Off },
    }));
    private static readonly Lazy<Task<Emulator>> OnPort = new(() => Emulator.StartAsync(new EmulatorOptions
    {
        Urls = "http://127.0.0.1:0",
        Limits = { Mode = LimitsMode.Off },
    }));

    [Fact]
    public void There_are_at_least_100_kinds_of_bad_request()
    {
        Assert.True(HostileRequests.All.Count >= 100, $"{HostileRequests.All.Count}");
    }

    [Fact]
    public async Task Bad_requests_in_memory_are_refused_in_Zendesks_shape_and_store_nothing()
    {
        await CheckAllAsync(HostileRequests.All, await InMemory.Value, SendInMemoryAsync, IsRefused);
    }

    [Fact]
    public async Task Bad_requests_over_the_wire_are_refused_in_Zendesks_shape_and_store_nothing()
    {
        await CheckAllAsync(HostileRequests.All, await OnPort.Value, SendOverWireAsync, IsRefused);
    }

    [Fact]
    public async Task Rubbish_that_Zendesk_passes_over_is_passed_over_in_memory()
    {
        await CheckAllAsync(HostileTolerated.All, await InMemory.Value, SendInMemoryAsync, IsJson);
    }

    [Fact]
    public async Task Rubbish_that_Zendesk_passes_over_is_passed_over_on_the_wire()
    {
        await CheckAllAsync(HostileTolerated.All, await OnPort.Value, SendOverWireAsync, IsJson);
    }

    // These never reach the emulator: the web server refuses them itself, without a body.
    [Theory]
    [InlineData("GET /api/v2/users\r\n\r\n")]
    [InlineData("GET /api/v2/users HTTP/1.1\r\n\r\n")]
    [InlineData("GET /api/v2/users HTTP/9.9\r\nHost: a\r\n\r\n")]
    [InlineData("GET /api/v2/\0 HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET /api/v2/\u00ff HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET /api/v2/users/%00 HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET /api/v2/users HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET /api/v2/users HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("GET /api/v2/users HTTP/1.1\r\nHost: a\r\nAuthorization: \u00ff\u00fe\r\n\r\n")]
    [InlineData("GET /api/v2/users HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n")]
    [InlineData("POST /api/v2/users HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST /api/v2/users HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("POST /api/v2/users HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: rot13\r\n\r\n")]
    public async Task Broken_HTTP_is_refused_by_the_web_server_and_the_connection_is_closed(string bytes)
    {
        var emulator = await OnPort.Value;
        using var cut = new CancellationTokenSource(Timeout);

        var response = await WireClient.SendAsync(emulator.BaseUrl, bytes, cut.Token);

        Assert.InRange(response.Status, 400, 505);
        // It does not wait for the rest of a request.
        Assert.NotEqual(408, response.Status);
    }

    [Theory]
    [InlineData("zz\r\nabc\r\n0\r\n\r\n")]
    [InlineData("-5\r\nabc\r\n0\r\n\r\n")]
    [InlineData("3\r\nabcdef\r\n0\r\n\r\n")]
    public async Task A_chunk_that_lies_about_its_size_is_a_400_in_Zendesks_shape(string chunks)
    {
        var emulator = await OnPort.Value;
        using var account = await HostileAccount.CreateAsync(emulator);
        var before = await account.ReadAllAsync();
        using var cut = new CancellationTokenSource(Timeout);
        var authorization = account.Account.Credentials.ToHeader();

        var response = await WireClient.SendAsync(
            emulator.BaseUrl,
            $"POST /api/v2/users HTTP/1.1\r\nHost: "
            + $"a\r\nX-Emulator-Account: {account.Account.Name}\r\nAuthorization: {authorization}\r\nContent-Type: "
                + $"application/json\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}",
            cut.Token);

        Assert.Equal(400, response.Status);
        Assert.Contains("\"error\":\"BadRequest\"", response.Body, StringComparison.Ordinal);
        Assert.Equal(before, await account.ReadAllAsync());
    }

    [Fact]
    public async Task A_body_in_chunks_that_is_too_large_is_413()
    {
        var emulator = await OnPort.Value;
        using var account = await HostileAccount.CreateAsync(emulator);
        using var cut = new CancellationTokenSource(Timeout);
        var chunk = $"10000\r\n{new string(' ', 0x10000)}\r\n";

        var response = await WireClient.SendAsync(
            emulator.BaseUrl,
            $"POST /api/v2/users HTTP/1.1\r\nHost: a\r\nConnection: "
            + $"close\r\nX-Emulator-Account: {account.Account.Name}\r\nAuthorization: "
            + $"{account.Account.Credentials.ToHeader()}\r\nContent-Type: application/json\r\nTransfer-Encoding: "
            + $"chunked\r\n\r\n{string.Concat(Enumerable.Repeat(chunk, 20))}0\r\n\r\n",
            cut.Token);

        Assert.Equal(413, response.Status);
        Assert.Contains("\"error\":\"RequestEntityTooLarge\"", response.Body, StringComparison.Ordinal);
    }

    /// <summary>Sends every request, and gathers all that was wrong: a table is no use when its first row hides the rest.</summary>
    private static async Task CheckAllAsync(
        IReadOnlyDictionary<string, HostileRequest> requests,
        Emulator emulator,
        Send send,
        Func<HostileRequest, WireResponse, bool> isWellFormed)
    {
        var wrong = new List<string>();
        using var account = await HostileAccount.CreateAsync(emulator);
        var before = await account.ReadAllAsync();
        foreach (var request in requests.Values.Where(request => !request.IsWireOnly || emulator.Urls.Count > 0))
        {
            using var cut = new CancellationTokenSource(Timeout);
            WireResponse response;
            try
            {
                response = await send(emulator, request, account, cut.Token);
            }
            catch (OperationCanceledException)
            {
                wrong.Add($"{request.Name}: no response within {Timeout}");
                continue;
            }
            if (response.Status != request.Status || !isWellFormed(request, response))
            {
                wrong.Add($"{request.Name}: {response.Status} instead of {request.Status}: {Shortened(response.Body)}");
            }
            if (HttpMethod.Get.Method != request.Method && await account.ReadAllAsync() is var after && after != before)
            {
                wrong.Add($"{request.Name}: stored something");
                before = after;
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {requests.Count}:\n{string.Join('\n', wrong)}");
        Assert.Equal(before, await account.ReadAllAsync());
    }

    private delegate Task<WireResponse> Send(
        Emulator emulator,
        HostileRequest request,
        HostileAccount account,
        CancellationToken cancellation);

    private static Task<WireResponse> SendOverWireAsync(
        Emulator emulator,
        HostileRequest request,
        HostileAccount account,
        CancellationToken cancellation) =>
        WireClient.SendAsync(emulator.BaseUrl, request, account, cancellation);

    private static async Task<WireResponse> SendInMemoryAsync(
        Emulator emulator,
        HostileRequest request,
        HostileAccount account,
        CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), $"http://localhost{account.Fill(request.Target)}");
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(account.Fill(request.Body)));
            if (request.ContentType.Length > 0)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
            }
        }
        using var response = await account.Client.SendAsync(message, cancellation);
        return new WireResponse(
            (int)response.StatusCode,
            $"\r\nContent-Type: {response.Content.Headers.ContentType}",
            await response.Content.ReadAsStringAsync(cancellation));
    }

    private static bool IsJson(HostileRequest request, WireResponse response) => JsonOf(response) is { ValueKind: JsonValueKind.Object };

    /// <summary>An error, and said in one of Zendesk's three ways; an account that cannot be is its bare {}.</summary>
    private static bool IsRefused(HostileRequest request, WireResponse response) =>
        response.Status is >= 400 and < 500
        && JsonOf(response) is { ValueKind: JsonValueKind.Object } json
        && (json.TryGetProperty("error", out _)
            || json.TryGetProperty("errors", out _)
            || (response.Status == 404 && response.Body == "{}"));

    private static JsonElement? JsonOf(WireResponse response)
    {
        if (response.Header("Content-Type")?.StartsWith("application/json", StringComparison.Ordinal) != true)
        {
            return null;
        }
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Shortened(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
