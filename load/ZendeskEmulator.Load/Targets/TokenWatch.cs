using System.Net;
using LoadEngine;

namespace ZendeskEmulator.Load.Targets;

/// <summary>Notes when a client asks for new tokens, and counts the access tokens that were refused.</summary>
internal sealed class TokenWatch(HttpMessageHandler inner, TimeProvider time, Counter refused) : DelegatingHandler(inner)
{
    private readonly Lock gate = new();
    private readonly List<DateTimeOffset> refreshes = [];

    /// <summary>When tokens were asked for, in order.</summary>
    public IReadOnlyList<DateTimeOffset> Refreshes
    {
        get
        {
            lock (gate)
            {
                return [.. refreshes];
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("/oauth/tokens", StringComparison.Ordinal))
        {
            lock (gate)
            {
                refreshes.Add(time.GetUtcNow());
            }
        }
        var response = await base.SendAsync(request, cancellationToken);
        refused.Add(response.StatusCode == HttpStatusCode.Unauthorized ? 1 : 0);
        return response;
    }
}
