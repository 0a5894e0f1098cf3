using System.Globalization;
using System.Net;

namespace ZendeskEmulator.Specs.Targets;

/// <summary>
/// Keeps below the limit of a shared account. When few requests are left in a minute, the next one waits for the end of
/// the minute; a refused request is sent again when Retry-After says so. It leaves the accounts of an emulator alone,
/// because the specs check the limits there.
/// </summary>
internal sealed class LimitGuard(HttpMessageHandler inner, TimeProvider time) : DelegatingHandler(inner)
{
    /// <summary>This many requests may be in flight when the first response says how many are left.</summary>
    private const int Reserve = 20;

    private const int MaxAttempts = 4;

    private readonly Lock gate = new();
    private DateTimeOffset nextRequest = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.Contains("/_accounts/", StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }
        for (var attempt = 1; ; attempt++)
        {
            await WaitAsync(cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            Note(response);
            if (response.StatusCode != HttpStatusCode.TooManyRequests || attempt == MaxAttempts)
            {
                return response;
            }
            response.Dispose();
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset until;
        lock (gate)
        {
            until = nextRequest;
        }
        if (until - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private void Note(HttpResponseMessage response)
    {
        if (SecondsToWait(response) is { } wait)
        {
            lock (gate)
            {
                nextRequest = time.GetUtcNow().AddSeconds(wait);
            }
        }
    }

    private static int? SecondsToWait(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return Number(response, "Retry-After") ?? 1;
        }
        var left = Number(response, "ratelimit-remaining") ?? Number(response, "X-Rate-Limit-Remaining");
        return left < Reserve ? Number(response, "ratelimit-reset") ?? 60 : null;
    }

    private static int? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values)
        && int.TryParse(values.First(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
