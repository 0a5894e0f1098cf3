using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>A list that Zendesk does not page: {"ticket_form_statuses":[…]}</summary>
internal sealed class PlainListResponse<T>(string name, T[] records, WriteRecord<T> write) : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray(name);
        foreach (var record in records)
        {
            write(json, record, links);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
