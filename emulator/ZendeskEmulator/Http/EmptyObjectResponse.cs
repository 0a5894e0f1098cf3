using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>200 with an object without keys, as recorded for the restoring of a ticket: {}</summary>
internal sealed class EmptyObjectResponse() : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteEndObject();
    }
}
