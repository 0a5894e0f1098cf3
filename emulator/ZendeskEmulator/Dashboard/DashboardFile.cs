using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Dashboard;

/// <summary>One file of the dashboard. A browser keeps it, and asks by its ETag whether it is still the same.</summary>
internal sealed class DashboardFile(byte[] content, string contentType) : Response(200)
{
    private readonly EntityTag tag = EntityTag.OfBody(content);

    public int Length => content.Length;

    public override string ContentType => contentType;

    public override string CacheControl => "no-cache";

    public override EntityTag? Tag(Links links) => tag;

    public override void Write(Utf8JsonWriter json, Links links) => json.WriteRawValue(content, skipInputValidation: true);
}
