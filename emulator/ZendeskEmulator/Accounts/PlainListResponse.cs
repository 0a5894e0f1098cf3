using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>A list that Zendesk does not page: {"ticket_form_statuses":[…]}</summary>
internal sealed class PlainListResponse<T>(string name, IReadOnlyList<T> records, WriteRecord<T> write, int status = 200) : Response(status)
{
    /// <summary>The path of the list, whose address stands behind the records; null if no address does.</summary>
    public string? Path { get; init; }

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray(name);
        foreach (var record in records)
        {
            write(json, record, links);
        }
        json.WriteEndArray();
        if (Path is not null)
        {
            json.WriteString("url", $"{links.BaseUrl}{Path}");
        }
        json.WriteEndObject();
    }
}

/// <summary>Texts that Zendesk does not page: {"tags":["vip"]}</summary>
internal static class PlainListResponse
{
    public static Response OfTexts(string name, IReadOnlyList<string> texts, int status = 200) =>
        new PlainListResponse<string>(name, texts, static (json, text, _) => json.WriteStringValue(text), status);
}
