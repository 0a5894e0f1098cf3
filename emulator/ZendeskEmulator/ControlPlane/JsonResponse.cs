using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>A response of the control plane whose JSON is written as a whole.</summary>
internal sealed class JsonResponse(Action<Utf8JsonWriter> write, int status = 200) : Response(status)
{
    public override string CacheControl => "no-store";

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links) => write(json);
}
