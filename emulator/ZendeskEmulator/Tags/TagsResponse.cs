using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tags;

/// <summary>{"tags":[…]}</summary>
internal sealed class TagsResponse(int status, string[]? tags) : Response(status)
{
    /// <summary>201 when tags were set, else 200.</summary>
    public static Response Render(RequestContext request, in Outcome<string[]> outcome) =>
        new TagsResponse(outcome.IsNew ? 201 : 200, outcome.Record);

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
