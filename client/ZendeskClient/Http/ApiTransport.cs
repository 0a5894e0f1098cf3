using System.Net.Http.Headers;

namespace Zendesk;

/// <summary>Sends a request once and reads the response to its end.</summary>
internal sealed class ApiTransport(HttpClient http, ZendeskClientOptions options)
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");
    private static readonly ProductInfoHeaderValue Agent = new(
        "ZendeskClient",
        typeof(ApiTransport).Assembly.GetName().Version!.ToString(3));

    private readonly string address = options.BaseAddress!.AbsoluteUri.TrimEnd('/');

    /// <exception cref="ZendeskConnectionException">No response came.</exception>
    /// <exception cref="ZendeskTimeoutException">None came in time.</exception>
    public async Task<ApiResponse> SendAsync(Call call, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(call.Settings.AttemptTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var message = ToMessage(call);
        try
        {
            using var response = await http.SendAsync(message, either.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            return new ApiResponse(response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, body);
        }
        // A body that cannot be decompressed is an InvalidDataException.
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException)
        {
            throw new ZendeskConnectionException($"{call.Request.Operation} had no response: {broken.Message}", broken);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            // Ours, or the time-out of the HttpClient that was handed in.
            throw new ZendeskTimeoutException($"{call.Request.Operation} had no response in time.", late);
        }
    }

    private HttpRequestMessage ToMessage(Call call)
    {
        var message = new HttpRequestMessage(
            call.Request.Method, $"{address}/{(call.Request.IsForTokens ? "" : "api/v2/")}{call.Request.Path}");
        message.Headers.Authorization = call.Authorization;
        foreach (var (name, value) in call.Settings.Headers)
        {
            message.Headers.Add(name, value);
        }
        if (call.Request.IdempotencyKey is { } key)
        {
            message.Headers.Add("Idempotency-Key", key);
        }
        message.Headers.Accept.Add(Json);
        message.Headers.UserAgent.Add(Agent);
        if (call.Request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = call.Request.ContentType is { } type
                ? MediaTypeHeaderValue.Parse(type)
                : new MediaTypeHeaderValue("application/json", "utf-8");
        }
        return message;
    }
}
