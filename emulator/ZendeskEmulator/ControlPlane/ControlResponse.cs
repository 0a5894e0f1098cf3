using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>An answer of the control plane: a JSON object, never cached.</summary>
internal sealed class ControlAnswer(int status, Action<Utf8JsonWriter> properties) : Answer(status)
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
