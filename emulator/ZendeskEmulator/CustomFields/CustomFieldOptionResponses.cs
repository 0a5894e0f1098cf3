using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>{"custom_field_option":{…}}</summary>
/// <param name="folder">The address of the field's options.</param>
internal sealed class CustomFieldOptionResponse(int status, CustomField field, CustomFieldOption option, string folder) : Response(status)
{
    public override string? Location(Links links) => Status == 201 ? links.Record(folder, option.Id) : null;

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WritePropertyName("custom_field_option");
        CustomFieldOptions.WriteOne(json, option, Array.FindIndex(field.Options ?? [], known => known.Id == option.Id), folder, links);
        json.WriteEndObject();
    }
}

/// <summary>{"custom_field_options":[…], …}</summary>
/// <param name="folder">The address of the field's options.</param>
internal sealed class CustomFieldOptionListResponse(CustomField field, OffsetPage page, string folder, QueryText query) : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        var options = field.Options ?? [];
        json.WriteStartObject();
        json.WriteStartArray("custom_field_options");
        for (var at = page.Skip; at < options.Length && at < page.Skip + page.Size; at++)
        {
            CustomFieldOptions.WriteOne(json, options[at], (int)at, folder, links);
        }
        json.WriteEndArray();
        page.WriteTail(json, links, $"{folder.TrimEnd('/')}.json", query, options.Length);
        json.WriteEndObject();
    }
}
