using System.Text.Json;

namespace Zendesk.Tests.OAuth;

/// <summary>Notes what the token endpoint is asked for, and holds it back while a test wants that.</summary>
internal sealed class TokenEndpoint
{
    private readonly Lock gate = new();
    private readonly List<string> grants = [];
    private int refused;

    /// <summary>The grant types in order.</summary>
    public IReadOnlyList<string> Grants
    {
        get
        {
            lock (gate)
            {
                return [.. grants];
            }
        }
    }

    /// <summary>How many responses of the API were 401.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>Requests for tokens wait for it.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public DelegatingHandler Over(HttpMessageHandler server) => new Handler(this) { InnerHandler = server };

    private sealed class Handler(TokenEndpoint endpoint) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/oauth/tokens", StringComparison.Ordinal))
            {
                var response = await base.SendAsync(request, cancellationToken);
                Interlocked.Add(ref endpoint.refused, response.StatusCode == System.Net.HttpStatusCode.Unauthorized ? 1 : 0);
                return response;
            }
            using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            lock (endpoint.gate)
            {
                endpoint.grants.Add(body.RootElement.GetProperty("grant_type").GetString()!);
            }
            await endpoint.Gate;
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
