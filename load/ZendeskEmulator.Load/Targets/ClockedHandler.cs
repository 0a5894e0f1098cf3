namespace ZendeskEmulator.Load.Targets;

/// <summary>Sends each request of a client at one instant of the account's clock.</summary>
internal sealed class ClockedHandler(AccountClock clock) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        clock.AtOneInstantAsync(() => base.SendAsync(request, cancellationToken));
}
