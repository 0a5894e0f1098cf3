using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>What came back.</summary>
/// <param name="Beginning">The beginning of the body: enough to learn from.</param>
internal sealed record FuzzResponse(int Status, string Head, string Beginning, bool Closes);

/// <summary>
/// One connection that stays open. It is an error if the connection ends in the middle of a response, or if no response comes for
/// twenty seconds.
/// </summary>
internal sealed class FuzzConnection(Uri server) : IDisposable
{
    private const int Learned = 64 * 1024;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private readonly byte[] buffer = new byte[128 * 1024];
    private TcpClient? client;
    private int start;
    private int end;

    /// <exception cref="IOException">The connection was dropped.</exception>
    /// <exception cref="OperationCanceledException">There was no response in time.</exception>
    public async Task<FuzzResponse> SendAsync(FuzzRequest request)
    {
        using var bound = new CancellationTokenSource(Bound);
        await ConnectAsync(bound.Token);
        var sending = WriteAsync(request.Bytes, bound.Token);
        var response = await ReadAsync(request, bound.Token);
        var isSent = await sending;
        // Behind what is no HTTP, and a body that was not read, the server closes without a word.
        if (response.Closes || !isSent || request.MayClose || response.Status == 413)
        {
            Dispose();
        }
        return response;
    }

    public void Dispose()
    {
        client?.Dispose();
        client = null;
        start = end = 0;
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        if (client is null)
        {
            client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(server.Host, server.Port, cancellation);
        }
    }

    /// <summary>False when the server did not want all of it: its response says why.</summary>
    private async Task<bool> WriteAsync(byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            await client!.GetStream().WriteAsync(bytes, cancellation);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<FuzzResponse> ReadAsync(FuzzRequest request, CancellationToken cancellation)
    {
        string head;
        int status;
        do
        {
            head = await ReadHeadAsync(cancellation);
            status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        }
        while (status < 200);
        var beginning = new StringBuilder();
        if (!request.HasNoBody && status is not (204 or 304))
        {
            await ReadBodyAsync(head, beginning, cancellation);
        }
        return new FuzzResponse(status, head, beginning.ToString(), head.Contains("Connection: close", StringComparison.OrdinalIgnoreCase));
    }

    private async Task ReadBodyAsync(string head, StringBuilder beginning, CancellationToken cancellation)
    {
        if (Header(head, "Content-Length") is { } length)
        {
            await SkipAsync(int.Parse(length, CultureInfo.InvariantCulture), beginning, cancellation);
        }
        else if (Header(head, "Transfer-Encoding") is not null)
        {
            int size;
            do
            {
                size = int.Parse(await ReadLineAsync(cancellation), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                await SkipAsync(size, beginning, cancellation);
                await ReadLineAsync(cancellation);
            }
            while (size > 0);
        }
    }

    private async Task<string> ReadHeadAsync(CancellationToken cancellation)
    {
        var head = new StringBuilder();
        string line;
        while ((line = await ReadLineAsync(cancellation)).Length > 0)
        {
            head.Append(line).Append("\r\n");
        }
        return head.ToString();
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var at = buffer.AsSpan(start, end - start).IndexOf("\r\n"u8);
            if (at >= 0)
            {
                var line = Encoding.Latin1.GetString(buffer, start, at);
                start += at + 2;
                return line;
            }
            await FillAsync(cancellation);
        }
    }

    private async Task SkipAsync(int length, StringBuilder beginning, CancellationToken cancellation)
    {
        while (length > 0)
        {
            if (start == end)
            {
                await FillAsync(cancellation);
            }
            var here = Math.Min(length, end - start);
            if (beginning.Length < Learned)
            {
                beginning.Append(Encoding.UTF8.GetString(buffer, start, Math.Min(here, Learned)));
            }
            start += here;
            length -= here;
        }
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        var read = await client!.GetStream().ReadAsync(buffer.AsMemory(end), cancellation);
        end += read > 0 ? read : throw new IOException("The connection was dropped.");
    }

    public static string? Header(string head, string name)
    {
        var at = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }
        at += name.Length + 4;
        return head[at..head.IndexOf('\r', at)];
    }
}
