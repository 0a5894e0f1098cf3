using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>A response in plain text: the recorded 429s are the only ones that are no JSON.</summary>
internal sealed class TextResponse(int status, string contentType, string cacheControl, string text, int retryAfter) : Response(status)
{
    public override string ContentType => contentType;

    public override string CacheControl => cacheControl;

    public override int? RetryAfter => retryAfter;

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links) => json.WriteRawValue(Encoding.UTF8.GetBytes(text), skipInputValidation: true);
}
