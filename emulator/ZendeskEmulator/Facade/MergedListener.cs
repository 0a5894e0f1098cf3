using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;

namespace ZendeskEmulator.Facade;

/// <summary>The connections of one address of a server, and connections that other listeners add.</summary>
internal sealed class MergedListener : IConnectionListener
{
    /// <summary>The maximum number of connections that wait to be read; beyond it the ports accept no more.</summary>
    private const int MaxWaiting = 128;

    private readonly Channel<ConnectionContext> accepted = Channel.CreateBounded<ConnectionContext>(MaxWaiting);
    private readonly IConnectionListener own;
    private readonly Task accepting;

    public MergedListener(IConnectionListener own)
    {
        this.own = own;
        accepting = AcceptOwnAsync();
    }

    public EndPoint EndPoint => own.EndPoint;

    /// <summary>Adds a connection.</summary>
    /// <returns>False when the server takes no more.</returns>
    public async ValueTask<bool> AddAsync(ConnectionContext connection)
    {
        try
        {
            await accepted.Writer.WriteAsync(connection).ConfigureAwait(false);
            return true;
        }
        catch (ChannelClosedException)
        {
            return false;
        }
    }

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await accepted.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            return null;
        }
    }

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        await own.UnbindAsync(cancellationToken).ConfigureAwait(false);
        accepted.Writer.TryComplete();
        await accepting.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        accepted.Writer.TryComplete();
        await own.DisposeAsync().ConfigureAwait(false);
        while (accepted.Reader.TryRead(out var left))
        {
            await left.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task AcceptOwnAsync()
    {
        while (await own.AcceptAsync().ConfigureAwait(false) is { } connection)
        {
            if (!await AddAsync(connection).ConfigureAwait(false))
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
        accepted.Writer.TryComplete();
    }
}
