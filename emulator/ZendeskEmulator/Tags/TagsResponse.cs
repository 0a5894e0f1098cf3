using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tags;

/// <summary>{"tags":[…]}</summary>
internal sealed class TagsResponse(int status, string[]? tags) : Response(status)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray("tags");
        foreach (var tag in tags ?? [])
        {
            json.WriteStringValue(tag);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
