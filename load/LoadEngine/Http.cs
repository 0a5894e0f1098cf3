using System.Globalization;

namespace LoadEngine;

/// <summary>HTTP requests as steps see them: 2xx is ok, 429 is limited, anything else has failed.</summary>
public static class Http
{
    // A page of HTML would fill the report.
    private const int MaxMessage = 200;

    /// <summary>Sends a GET and reads the whole response.</summary>
    /// <param name="client">One for the whole run: a client of its own for each invocation would run out of ports.</param>
    /// <param name="path">Relative to the client's base address, or an absolute address.</param>
    /// <param name="context">The invocation's: it ends the request when the run is over.</param>
    public static async Task<Response<HttpResponseMessage>> GetAsync(HttpClient client, string path, ScenarioContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        return await SendAsync(client, request, context).ConfigureAwait(false);
    }

    /// <summary>Sends a request and reads the whole response.</summary>
    /// <param name="client">One for the whole run: a client of its own for each invocation would run out of ports.</param>
    /// <param name="request">A new one for each invocation.</param>
    /// <param name="context">The invocation's: it ends the request when the run is over.</param>
    /// <returns>With the response as its payload, also when that is not ok.</returns>
    /// <exception cref="HttpRequestException">The server cannot be reached; the engine counts that as failed.</exception>
    public static async Task<Response<HttpResponseMessage>> SendAsync(
        HttpClient client, HttpRequestMessage request, ScenarioContext context)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(context);
        var response = await client.SendAsync(request, context.CancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(context.CancellationToken).ConfigureAwait(false);
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var outcome = response.IsSuccessStatusCode ? Outcome.Ok
            : response.StatusCode == System.Net.HttpStatusCode.TooManyRequests ? Outcome.Limited
            : Outcome.Failed;
        var message = outcome == Outcome.Failed ? await MessageAsync(response, context.CancellationToken).ConfigureAwait(false) : null;
        return new Response<HttpResponseMessage>(outcome, status, body.Length, message, response);
    }

    private static async Task<string> MessageAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        return text.Length == 0 ? $"{response.ReasonPhrase}" : text[..Math.Min(text.Length, MaxMessage)];
    }
}
