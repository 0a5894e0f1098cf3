using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>A list that Zendesk does not page: {"ticket_form_statuses":[…]}</summary>
internal sealed class PlainListResponse<T>(string name, IReadOnlyList<T> records, WriteRecord<T> write, int status = 200) : Response(status)
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

/// <summary>Texts that Zendesk does not page: {"tags":["vip"]}</summary>
internal static class PlainListResponse
{
    public static Response OfTexts(string name, IReadOnlyList<string> texts, int status = 200) =>
        new PlainListResponse<string>(name, texts, static (json, text, _) => json.WriteStringValue(text), status);
}
