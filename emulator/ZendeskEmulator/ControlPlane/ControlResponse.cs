using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>A response of the control plane: a JSON object, never cached.</summary>
internal sealed class ControlResponse(int status, Action<Utf8JsonWriter> properties) : Response(status)
{
    public override string CacheControl => "no-store";

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        properties(json);
        json.WriteEndObject();
    }
}
