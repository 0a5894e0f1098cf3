namespace XunitV2Sample;

/// <summary>The code under test: waits as long as a 429 says, and sends the request again.</summary>
public sealed class RetryAfterHandler(TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.RetryAfter?.Delta is not { } wait)
            {
                return response;
            }
            response.Dispose();
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
