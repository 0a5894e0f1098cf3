using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>A 200 with a JSON object.</summary>
/// <param name="properties">Writes the properties of the object.</param>
internal sealed class ObjectResponse(Action<Utf8JsonWriter, Links> properties, int status = 200) : Response(status)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        properties(json, links);
        json.WriteEndObject();
    }
}
