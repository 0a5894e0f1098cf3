using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>What came back over the wire.</summary>
internal sealed record WireResponse(int Status, string Head, string Body)
{
    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}

/// <summary>HTTP/1.1 by hand, one char a byte: sends what no HttpClient would.</summary>
internal static class WireClient
{
    public static Task<WireResponse> SendAsync(Uri server, HostileRequest request, HostileAccount account, CancellationToken cancellation)
    {
        var body = request.Body is null ? null : account.Fill(request.Body);
        var head = new StringBuilder(
            $"{request.Method} {account.Fill(request.Target)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        foreach (var (name, value) in HeadersOf(request, account, body))
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }
        return SendAsync(server, $"{head}\r\n{body}", cancellation);
    }

    /// <summary>Sends the bytes as they are, and reads until the server closes.</summary>
    public static async Task<WireResponse> SendAsync(Uri server, string bytes, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, cancellation);
        await using var stream = client.GetStream();
        // The response may come before the whole body has gone.
        var sending = SendAsync(stream, bytes, cancellation);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received, cancellation);
        await sending;
        return Parse(Encoding.UTF8.GetString(received.ToArray()));
    }

    private static IEnumerable<(string Name, string Value)> HeadersOf(HostileRequest request, HostileAccount account, string? body)
    {
        var sent = request.Headers.Select(header => header.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!sent.Contains("X-Emulator-Account"))
        {
            yield return ("X-Emulator-Account", account.Account.Name);
        }
        if (!sent.Contains("Authorization"))
        {
            yield return ("Authorization", account.Account.Credentials.ToHeader().ToString());
        }
        foreach (var header in request.Headers)
        {
            yield return header;
        }
        if (body is not null)
        {
            if (request.ContentType.Length > 0)
            {
                yield return ("Content-Type", request.ContentType);
            }
            yield return ("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task SendAsync(NetworkStream stream, string bytes, CancellationToken cancellation)
    {
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), cancellation);
        }
        catch (IOException)
        {
            // The server has answered and does not want the rest.
        }
    }

    private static WireResponse Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0
            ? new WireResponse(0, text, "")
            : new WireResponse(int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), text[..end], text[(end + 4)..]);
    }
}
