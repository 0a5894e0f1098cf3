using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>A text for people, never cached.</summary>
internal sealed class TextResponse(string text) : Response(200)
{
    public override string ContentType => "text/plain; charset=utf-8";

    public override string CacheControl => "no-store";

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links) =>
        json.WriteRawValue(Encoding.UTF8.GetBytes(text), skipInputValidation: true);
}
