using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Http;

/// <summary>Closes a connection in the middle of a response.</summary>
internal static class ConnectionEnd
{
    /// <summary>
    /// How long the bytes may take to a client that reads. TLS does not close its connection by itself, and the reset of a stream of
    /// HTTP/2 overtakes them.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>Closes a connection behind the bytes that were written. An abort alone overtakes them.</summary>
    public static async ValueTask CloseAsync(HttpContext http)
    {
        if (http.Features.Get<IConnectionTransportFeature>() is { } connection)
        {
            // A connection of HTTP/2 has other streams.
            if (HttpProtocol.IsHttp11(http.Request.Protocol))
            {
                // The socket is closed when it has sent everything. The request is aborted then.
                await connection.Transport.Output.CompleteAsync().ConfigureAwait(false);
            }
            await RealTime.WaitAsync(Patience, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        http.Abort();
    }
}
