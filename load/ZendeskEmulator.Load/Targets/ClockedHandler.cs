using LoadEngine;

namespace ZendeskEmulator.Load.Targets;

/// <summary>
/// Sends each request of a client at one instant of the account's clock, and counts the refusals that the client keeps to
/// itself.
/// </summary>
internal sealed class ClockedHandler(AccountClock clock, Counter refusals) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await clock.AtOneInstantAsync(() => base.SendAsync(request, cancellationToken));
        refusals.Add(response.StatusCode == System.Net.HttpStatusCode.TooManyRequests ? 1 : 0);
        return response;
    }
}
