using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZendeskEmulator.Load.Tests.Scenarios;

/// <summary>A plain HTTP server that knows nothing of Zendesk: the same response to everything, or none after the first.</summary>
internal sealed class PlainServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly byte[] response;
    private readonly bool isSilent;
    private readonly Task accepting;

    /// <param name="isSilent">Answers only what begins with GET /_emulator.</param>
    public PlainServer(string status, string body, bool isSilent = false)
    {
        this.isSilent = isSilent;
        response = Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await accepting;
        ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(ended.Token));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                var stream = connection.GetStream();
                var buffer = new byte[64 * 1024];
                // A request comes in one piece or two; each piece that has a verb in front is one request.
                for (var read = await stream.ReadAsync(buffer, ended.Token); read > 0; read = await stream.ReadAsync(buffer, ended.Token))
                {
                    var text = Encoding.ASCII.GetString(buffer, 0, read);
                    if ((text.StartsWith("GET ", StringComparison.Ordinal) || text.StartsWith("POST ", StringComparison.Ordinal))
                        && (!isSilent || text.StartsWith("GET /_emulator", StringComparison.Ordinal)))
                    {
                        await stream.WriteAsync(response, ended.Token);
                    }
                }
            }
            catch (Exception closed) when (closed is OperationCanceledException or IOException)
            {
                // The load is over.
            }
        }
    }
}
