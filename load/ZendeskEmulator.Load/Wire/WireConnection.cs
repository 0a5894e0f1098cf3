using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LoadEngine.Measuring;

namespace ZendeskEmulator.Load.Wire;

/// <summary>One connection that sends a request, waits for the response and sends the next, until it is stopped.</summary>
internal sealed class WireConnection : IDisposable
{
    // A list of a hundred users is some 90 KB.
    private const int LargestResponse = 256 * 1024;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly SocketAsyncEventArgs receiving = new();
    private readonly byte[] buffer = new byte[LargestResponse];
    private readonly RequestTemplate template;
    private readonly byte[] request;
    private readonly Func<long> next;
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ResponseReader response;
    private int received;
    private long sentAt;
    private volatile bool isStopping;

    /// <param name="next">The number of the next request.</param>
    public WireConnection(RequestTemplate template, Func<long> next)
    {
        this.template = template;
        this.next = next;
        request = template.Copy();
        receiving.Completed += (_, _) => Run(isAnswered: true);
    }

    /// <summary>From the first byte sent to the last one received.</summary>
    public Histogram Latency { get; } = new();

    /// <summary>How many responses were neither 200 nor 201.</summary>
    public int Failures { get; private set; }

    /// <summary>The last status that was neither 200 nor 201; 0 if there is none.</summary>
    public int LastFailure { get; private set; }

    public void Connect(IPEndPoint server) => socket.Connect(server);

    public void Start() => Run(isAnswered: false);

    /// <summary>Lets the response come that is under way, and no other.</summary>
    public Task StopAsync()
    {
        isStopping = true;
        return finished.Task;
    }

    public void Dispose()
    {
        socket.Dispose();
        receiving.Dispose();
    }

    /// <summary>Continues while responses are available at once; else the socket calls it with the next bytes.</summary>
    private void Run(bool isAnswered)
    {
        try
        {
            var isThere = isAnswered;
            while (true)
            {
                if (isThere && !Take())
                {
                    return;
                }
                if (received == 0)
                {
                    Send();
                }
                receiving.SetBuffer(buffer, received, buffer.Length - received);
                if (socket.ReceiveAsync(receiving))
                {
                    return;
                }
                isThere = true;
            }
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException or InvalidDataException)
        {
            finished.TrySetException(broken);
        }
    }

    /// <summary>Takes the received bytes; false if they were the last.</summary>
    private bool Take()
    {
        if (receiving.SocketError != SocketError.Success || receiving.BytesTransferred == 0)
        {
            throw new InvalidDataException($"The server closed the connection: {receiving.SocketError}.");
        }
        received += receiving.BytesTransferred;
        if (!response.IsWhole(buffer.AsSpan(0, received)))
        {
            return true;
        }
        Latency.Record(Stopwatch.GetElapsedTime(sentAt));
        if (response.Status is not (200 or 201))
        {
            Failures++;
            LastFailure = response.Status;
        }
        received = 0;
        response = default;
        if (isStopping)
        {
            finished.TrySetResult();
        }
        return !isStopping;
    }

    private void Send()
    {
        template.Fill(request, next(), Latency.Count);
        sentAt = Stopwatch.GetTimestamp();
        socket.Send(request);
    }
}
