using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>The response for an error: it has no tag and may not be cached.</summary>
internal sealed class ErrorResponse(Error error) : Response(error.Status)
{
    public override string ContentType => error.Text?.ContentType ?? base.ContentType;

    public override string CacheControl => error.Text?.CacheControl ?? "no-cache";

    public override int? RetryAfter => error.RetryAfter;

    public override string? Challenge => error.Challenge;

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links)
    {
        if (error.Text is { } text)
        {
            json.WriteRawValue(Encoding.UTF8.GetBytes(text.Body), skipInputValidation: true);
            return;
        }
        json.WriteStartObject();
        error.Properties(json);
        json.WriteEndObject();
    }
}
