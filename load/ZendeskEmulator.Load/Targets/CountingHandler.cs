using LoadEngine;

namespace ZendeskEmulator.Load.Targets;

/// <summary>Counts the requests that a client sends, including failed ones.</summary>
internal sealed class CountingHandler(HttpMessageHandler inner, Counter requests) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        requests.Add();
        return base.SendAsync(request, cancellationToken);
    }
}
