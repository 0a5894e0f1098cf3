using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>A page for a browser, or a redirect.</summary>
/// <param name="location">The address of a 302; null for a page.</param>
internal sealed class HtmlResponse(int status, string html, string? location = null) : Response(status)
{
    public override string ContentType => "text/html; charset=utf-8";

    public override string CacheControl => "no-store";

    public override bool HasTag => false;

    public override string? Location(Links links) => location;

    public override void Write(Utf8JsonWriter json, Links links) =>
        json.WriteRawValue(Encoding.UTF8.GetBytes(html), skipInputValidation: true);
}
