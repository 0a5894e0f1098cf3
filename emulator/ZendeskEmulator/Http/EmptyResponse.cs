using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>A success without a body, for calls that return no record.</summary>
internal sealed class EmptyResponse(int status) : Response(status)
{
    public override string CacheControl => "no-cache";

    public override bool HasBody => false;

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links)
    {
    }
}
