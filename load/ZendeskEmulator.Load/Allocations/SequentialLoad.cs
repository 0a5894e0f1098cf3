using System.Net;
using System.Net.Sockets;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Allocations;

/// <summary>
/// One request after another on one connection. Nothing overlaps, so each write is committed alone and the server
/// does the same work for each request, even on a busy machine.
/// </summary>
internal sealed class SequentialLoad : IDisposable
{
    private const int LargestResponse = 256 * 1024;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[LargestResponse];
    private readonly RequestTemplate template;
    private readonly byte[] request;
    private readonly Func<long> next;
    private long count;

    /// <param name="next">The number of the next request.</param>
    public SequentialLoad(IPEndPoint server, RequestTemplate template, Func<long> next)
    {
        (this.template, this.next, request) = (template, next, template.Copy());
        socket.Connect(server);
    }

    /// <exception cref="InvalidOperationException">The server answered something other than 200 and 201, or closed the
    /// connection.</exception>
    public void Send(int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            template.Fill(request, next(), count++);
            socket.Send(request);
            var status = Receive();
            if (status is not (200 or 201))
            {
                throw new InvalidOperationException($"The server answered {status}.");
            }
        }
    }

    public void Dispose() => socket.Dispose();

    private int Receive()
    {
        var response = default(ResponseReader);
        var received = 0;
        do
        {
            var read = socket.Receive(buffer.AsSpan(received));
            received += read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
        }
        while (!response.IsWhole(buffer.AsSpan(0, received)));
        return response.Status;
    }
}
