using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>An answer in plain text: the recorded 429s are the only ones that are no JSON.</summary>
internal sealed class TextAnswer(int status, string contentType, string cacheControl, string text, int retryAfter) : Answer(status)
{
    public override string ContentType => contentType;

    public override string CacheControl => cacheControl;

    public override int? RetryAfter => retryAfter;

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links) => json.WriteRawValue(Encoding.UTF8.GetBytes(text), skipInputValidation: true);
}
