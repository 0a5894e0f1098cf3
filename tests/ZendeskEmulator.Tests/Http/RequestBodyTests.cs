using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Http;

public sealed class RequestBodyTests
{
    private const string InMemory = "";
    private const string OnAPort = "http://127.0.0.1:0";

    [Theory]
    [InlineData(InMemory, false, 2048)]
    [InlineData(InMemory, true, 2048)]
    [InlineData(OnAPort, false, 2048)]
    [InlineData(OnAPort, true, 2048)]
    public async Task A_body_of_exactly_MaxRequestBytes_is_read(string urls, bool chunked, int length)
    {
        await using var emulator = await StartAsync(urls);
        using var account = new TestAccount(emulator.CreateAccount());

        var response = await PostAsync(account, BodyOf(length), chunked);

        Assert.Equal(HttpStatusCode.Created, response.Status);
    }

    [Theory]
    [InlineData(InMemory, false, 2049)]
    [InlineData(InMemory, true, 2049)]
    [InlineData(OnAPort, false, 2049)]
    [InlineData(OnAPort, true, 2049)]
    [InlineData(InMemory, false, 5_000_000)]
    [InlineData(InMemory, true, 5_000_000)]
    [InlineData(OnAPort, false, 5_000_000)]
    [InlineData(OnAPort, true, 5_000_000)]
    public async Task A_body_over_MaxRequestBytes_is_413_in_Zendesks_shape_and_changes_nothing(string urls, bool chunked, int length)
    {
        await using var emulator = await StartAsync(urls);
        using var account = new TestAccount(emulator.CreateAccount());

        var response = await PostAsync(account, BodyOf(length), chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.Status);
        Assert.Equal("RequestEntityTooLarge", response.Json.GetProperty("error").GetString());
        Assert.NotEqual("", response.Json.GetProperty("description").GetString());
        Assert.Null(response.Headers.RetryAfter);
        Assert.Equal(1, (await account.GetAsync("/api/v2/users")).Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_body_over_MaxRequestBytes_is_413_in_the_shape_of_the_control_plane()
    {
        await using var emulator = await StartAsync(InMemory);
        using var account = new TestAccount(emulator.CreateAccount());

        var response = await account.PutAsync("/_emulator/clock", BodyOf(2049));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.Status);
        Assert.Equal("""{"error":{"code":"too_large","message":"The request body is larger than 2048 bytes."}}""", response.Body);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_arrives_in_many_pieces_is_read_whole(bool chunked)
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { Urls = OnAPort, MaxRequestBytes = 8 << 20 }, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        var response = await PostAsync(account, BodyOf(6_000_000), chunked).WaitAsync(
            TimeSpan.FromMinutes(1),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, response.Status);
    }

    [Fact]
    public async Task An_announced_body_that_is_too_large_is_refused_before_it_is_sent()
    {
        await using var emulator = await StartAsync(OnAPort);

        var response = await ExchangeAsync(emulator, "Content-Length: 1000000\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", response, StringComparison.Ordinal);
        Assert.Contains("\"error\":\"RequestEntityTooLarge\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chunked_body_that_never_ends_is_413_as_soon_as_it_is_too_large()
    {
        await using var emulator = await StartAsync(OnAPort);

        var response = await ExchangeAsync(emulator, $"Transfer-Encoding: chunked\r\n\r\n1000\r\n{new string(' ', 4096)}\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", response, StringComparison.Ordinal);
        Assert.Contains("\"error\":\"RequestEntityTooLarge\"", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\n{}}}}}}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n{}\r\n0\r\n\r\n")]
    public async Task A_broken_chunk_is_a_4xx_in_Zendesks_shape(string rest)
    {
        await using var emulator = await StartAsync(OnAPort);

        var response = await ExchangeAsync(emulator, rest);

        Assert.Matches("^HTTP/1\\.1 4[0-9][0-9] ", response);
        Assert.DoesNotMatch("^HTTP/1\\.1 408 ", response);
        Assert.Contains("Content-Type: application/json", response, StringComparison.Ordinal);
        Assert.Contains("\"error\":\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_clients_are_served_after_one_gave_up_half_way()
    {
        await using var emulator = await StartAsync(OnAPort);
        using (var connection = new TcpClient())
        {
            await connection.ConnectAsync(emulator.BaseUrl.Host, emulator.BaseUrl.Port, TestContext.Current.CancellationToken);
            await connection.GetStream().WriteAsync(
                Request("Content-Length: 1000\r\n\r\n{\"user\":"),
                TestContext.Current.CancellationToken);
        }
        using var account = new TestAccount(emulator.DefaultAccount);

        var response = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        Assert.Equal(HttpStatusCode.Created, response.Status);
    }

    private static Task<Emulator> StartAsync(string urls) => Emulator.StartAsync(
        new EmulatorOptions { Urls = urls == InMemory ? null : urls, MaxRequestBytes = 2048 }, TestContext.Current.CancellationToken);

    /// <summary>A user in JSON of this many bytes.</summary>
    private static string BodyOf(int length)
    {
        // A key that the emulator passes over: no text that it takes is this long.
        const string Start = "{\"user\":{\"name\":\"Roger\",\"filler\":\"";
        return Start + new string('x', length - Start.Length - 3) + "\"}}";
    }

    private static async Task<TestResponse> PostAsync(TestAccount account, string json, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v2/users");
        request.Content = chunked ? new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(json))) : new StringContent(json);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (chunked)
        {
            request.Headers.TransferEncodingChunked = true;
            request.Content.Headers.ContentLength = null;
        }
        return await account.SendAsync(request);
    }

    /// <summary>
    /// Sends a POST with these last headers and this body, and reads the response's head and body without waiting for the
    /// connection's end. A server that waits for the rest of a body gives up after five seconds, and responds with 408.
    /// </summary>
    private static async Task<string> ExchangeAsync(Emulator emulator, string rest)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(TimeSpan.FromMinutes(1));
        using var connection = new TcpClient();
        await connection.ConnectAsync(emulator.BaseUrl.Host, emulator.BaseUrl.Port, bound.Token);
        var stream = connection.GetStream();
        await stream.WriteAsync(Request(rest), bound.Token);
        var response = new StringBuilder();
        var buffer = new byte[4096];
        while (!response.ToString().EndsWith('}'))
        {
            var read = await stream.ReadAsync(buffer, bound.Token);
            if (read == 0)
            {
                break;
            }
            response.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        return response.ToString();
    }

    private static byte[] Request(string rest) => Encoding.ASCII.GetBytes(
        $"POST /api/v2/users HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer any\r\nContent-Type: application/json\r\n{rest}");
}
