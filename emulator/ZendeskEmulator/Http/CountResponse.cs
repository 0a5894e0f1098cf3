using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>{"count":{"value":N,"refreshed_at":…}}. A client requires the object (client expectations 53).</summary>
internal sealed class CountResponse(int value, DateTimeOffset now) : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartObject("count");
        json.WriteNumber("value", value);
        json.WriteString("refreshed_at", WholeSeconds.Of(now));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
