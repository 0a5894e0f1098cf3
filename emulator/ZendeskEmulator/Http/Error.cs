using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>An error of the catalogue. Rules return it; the pipeline turns it into a response.</summary>
/// <param name="properties">Writes the properties of the JSON object.</param>
internal sealed class Error(int status, Action<Utf8JsonWriter> properties)
{
    public int Status { get; } = status;

    /// <summary>The error for a person, where it stands in a row of a job: without its envelope.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The seconds of the Retry-After header: on a 429 only (client expectations 29).</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The WWW-Authenticate header: on a 401 of the API only.</summary>
    public string? Challenge { get; init; }

    /// <summary>A body in plain text instead of JSON, as the recorded 429s have it; null for JSON.</summary>
    public PlainText? Text { get; init; }

    public Action<Utf8JsonWriter> Properties { get; } = properties;

    public static implicit operator Response(Error error) => new ErrorResponse(error);
}

/// <summary>A body in plain text.</summary>
internal sealed record PlainText(string ContentType, string CacheControl, string Body);
