using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Facade;

/// <summary>
/// A port for each account. All ports share one server: their connections join the connections of its first address, and each carries
/// its account as a feature.
/// </summary>
internal sealed class AccountPorts : IConnectionListenerFactory, IAsyncDisposable
{
    /// <summary>More listening sockets than this leave a process too few file handles for its connections.</summary>
    public const int MaxPorts = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, IConnectionListener> open = new(StringComparer.Ordinal);
    private IConnectionListenerFactory? transport;
    private MergedListener? first;

    /// <summary>Every account that has a port, by name.</summary>
    public IReadOnlyList<(string Account, int Port)> All
    {
        get
        {
            lock (gate)
            {
                return [.. open.Select(one => (one.Key, PortOf(one.Value))).OrderBy(one => one.Key, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Opens its ports with the sockets of a server.</summary>
    public AccountPorts With(IConnectionListenerFactory sockets)
    {
        transport = sockets;
        return this;
    }

    /// <summary>Called by the server for each of its addresses.</summary>
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var listener = await transport!.BindAsync(endpoint, cancellationToken).ConfigureAwait(false);
        return first is null ? first = new MergedListener(listener) : listener;
    }

    /// <summary>The port of an account, opened if necessary; or why it cannot be opened.</summary>
    public Outcome<int> Open(string account)
    {
        lock (gate)
        {
            if (open.TryGetValue(account, out var known))
            {
                return PortOf(known);
            }
            if (open.Count >= MaxPorts || first is not { } server)
            {
                return Refuse($"{MaxPorts} accounts have one already");
            }
            try
            {
                // The same address as the emulator's own: the account is as reachable as the emulator.
                var free = new IPEndPoint(((IPEndPoint)server.EndPoint).Address, 0);
                // The transport binds sockets synchronously, so nothing blocks under the lock.
                var binding = transport!.BindAsync(free);
                var listener = binding.IsCompletedSuccessfully
                    ? binding.Result
                    : throw new NotSupportedException("A transport of account ports must bind synchronously.");
                open.Add(account, listener);
                _ = AcceptAsync(server, listener, new AccountPort(account));
                return PortOf(listener);
            }
            catch (Exception failure) when (failure is SocketException or IOException)
            {
                return Refuse(failure.Message);
            }
        }
    }

    /// <summary>Closes the port of an account that is no more; its connections end with their requests.</summary>
    public void Close(string account)
    {
        lock (gate)
        {
            if (open.Remove(account, out var listener))
            {
                _ = listener.UnbindAsync().AsTask();
            }
        }
    }

    /// <summary>Closes all ports, once the server has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        IConnectionListener[] left;
        lock (gate)
        {
            left = [.. open.Values];
            open.Clear();
            first = null;
        }
        foreach (var listener in left)
        {
            await listener.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static Error Refuse(string reason) => Errors.Control(503, $"The account gets no port of its own: {reason}.");

    private static int PortOf(IConnectionListener listener) => ((IPEndPoint)listener.EndPoint).Port;

    private static async Task AcceptAsync(MergedListener server, IConnectionListener listener, AccountPort port)
    {
        while (await listener.AcceptAsync().ConfigureAwait(false) is { } connection)
        {
            connection.Features.Set(port);
            if (!await server.AddAsync(connection).ConfigureAwait(false))
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
