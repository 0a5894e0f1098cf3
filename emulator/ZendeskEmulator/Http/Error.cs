using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>An error of the catalogue. Rules return it; the pipeline turns it into a response.</summary>
/// <param name="properties">Writes the properties of the JSON object.</param>
internal sealed class Error(int status, Action<Utf8JsonWriter> properties)
{
    public int Status { get; } = status;

    /// <summary>The error's text without its envelope, for the row of a job.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The seconds in the Retry-After header. Only a 429 has one (client expectations 29).</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The WWW-Authenticate header. Only a 401 of the API has one.</summary>
    public string? Challenge { get; init; }

    /// <summary>A plain-text body instead of JSON, as the recorded 429s have; null for JSON.</summary>
    public PlainText? Text { get; init; }

    public Action<Utf8JsonWriter> Properties { get; } = properties;

    public static implicit operator Response(Error error) => new ErrorResponse(error);
}

/// <summary>A plain-text body.</summary>
internal sealed record PlainText(string ContentType, string CacheControl, string Body);
