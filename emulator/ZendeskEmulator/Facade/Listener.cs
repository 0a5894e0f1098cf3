using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Tls;

namespace ZendeskEmulator.Facade;

/// <summary>The server in front of the request pipeline: Kestrel on the addresses of the options, or in memory without any.</summary>
internal sealed class Listener : IAsyncDisposable
{
    /// <summary>Requests that are in flight at the end have this long, then they are cut.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(800);

    private readonly WebApplication host;
    private readonly string? urls;
    private readonly Lazy<HttpMessageInvoker> transport;
    private readonly AccountPorts? ports;

    /// <param name="urls">The addresses, separated by semicolons; null in memory.</param>
    /// <param name="certificates">The certificates of https addresses; null without such an address.</param>
    /// <param name="ports">The ports of accounts; null without <c>PortPerAccount</c>.</param>
    /// <param name="logger">Logs clients that send https to an http address.</param>
    public Listener(string? urls, ServerCertificates? certificates, AccountPorts? ports, ILogger logger)
    {
        this.ports = ports;
        this.urls = urls;
        Certificates = certificates;
        transport = new Lazy<HttpMessageInvoker>(() => new HttpMessageInvoker(CreateHandler()));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        if (urls is null)
        {
            builder.WebHost.UseTestServer();
        }
        else
        {
            builder.Services.AddSingleton<ILoggerFactory>(new TlsNotices(logger));
            builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls(urls).ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                // The bound is ours (413 in Zendesk's shape); Kestrel reads a refused body's rest for five seconds at most.
                kestrel.Limits.MaxRequestBodySize = null;
                if (certificates is not null)
                {
                    kestrel.ConfigureHttpsDefaults(certificates.Apply);
                }
            });
            if (ports is not null)
            {
                // The last one that is registered is asked first.
                builder.Services.AddSingleton<IConnectionListenerFactory>(
                    services => ports.With(ActivatorUtilities.CreateInstance<SocketTransportFactory>(services)));
            }
        }
        host = builder.Build();
    }

    /// <summary>The certificates of https addresses; null without such an address.</summary>
    public ServerCertificates? Certificates { get; }

    /// <summary>Every address that it listens on, with the actual ports; empty in memory.</summary>
    public IReadOnlyList<string> Urls { get; private set; } = [];

    /// <summary>The ports of accounts; empty without <c>PortPerAccount</c>.</summary>
    public IReadOnlyList<(string Account, int Port)> Ports => ports?.All ?? [];

    /// <summary>The address for requests; known once the listener has started.</summary>
    public Uri BaseUrl { get; private set; } = new("http://localhost");

    /// <summary>Starts to take requests.</summary>
    /// <exception cref="EmulatorStartException">It cannot listen; the message says why in one line.</exception>
    public async Task StartAsync(RequestDelegate pipeline, CancellationToken cancellation)
    {
        host.Run(pipeline);
        try
        {
            await host.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new EmulatorStartException(
                $"The port of {urls} is in use. Stop what listens there, or listen on a free port: --urls http://127.0.0.1:0 "
                + "(in C#, Urls).",
                taken);
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            throw new EmulatorStartException($"Cannot listen on {urls}: {failure.Message}", failure);
        }
        if (urls is not null)
        {
            Urls = [.. Server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []];
            BaseUrl = new Uri(Urls[0]);
        }
    }

    /// <summary>Sends requests to the server, for any number of clients, until the server stops.</summary>
    public HttpMessageInvoker Transport => transport.Value;

    /// <summary>The address that alone selects an account, or the reason why there is none.</summary>
    public Outcome<Uri> AddressOf(string account)
    {
        if (ports is null)
        {
            return new Uri(BaseUrl, $"/_accounts/{account}/");
        }
        var port = ports.Open(account);
        return port.Error is { } refused ? refused : WithPort(port.Record);
    }

    /// <summary>The address of a port of an account.</summary>
    public Uri WithPort(int port) => new UriBuilder(BaseUrl) { Port = port, Path = "/" }.Uri;

    /// <summary>Closes the port of an account that is no more.</summary>
    public void ClosePort(string account) => ports?.Close(account);

    public async ValueTask DisposeAsync()
    {
        using var cut = new CancellationTokenSource(Grace);
        await host.StopAsync(cut.Token).ConfigureAwait(false);
        await host.DisposeAsync().ConfigureAwait(false);
        if (transport.IsValueCreated)
        {
            transport.Value.Dispose();
        }
        if (ports is not null)
        {
            await ports.DisposeAsync().ConfigureAwait(false);
        }
    }

    private IServer Server => host.Services.GetRequiredService<IServer>();

    private HttpMessageHandler CreateHandler()
    {
        if (Server is TestServer memory)
        {
            return memory.CreateHandler();
        }
        // All accounts would share the cookies.
        var handler = new SocketsHttpHandler { UseCookies = false };
        if (Certificates is { } certificates)
        {
            // The other end is the emulator itself, so any certificate is right.
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => certificates.Common.Equals(shown);
        }
        return handler;
    }
}
