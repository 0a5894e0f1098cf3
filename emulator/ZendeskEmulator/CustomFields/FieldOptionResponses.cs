using System.Text.Json;

namespace ZendeskEmulator.CustomFields;

/// <summary>The responses of the calls on a field's options, the same for fields of users, organizations and tickets.</summary>
internal static class FieldOptionResponses
{
    /// <summary>The page of options that the request asks for, by offset: {"custom_field_options":[…], …}</summary>
    /// <param name="folder">The address of the field's options, without a slash at its end.</param>
    /// <param name="options">All options of the field; null for an unknown field.</param>
    public static Response Page<TOption>(
        RequestContext request, string folder, IReadOnlyList<TOption>? options, WriteRecord<TOption> write)
    {
        if (OffsetPage.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        if (options is null)
        {
            return Errors.RecordNotFound;
        }
        var query = request.Query;
        return new ObjectResponse((json, links) =>
        {
            json.WriteStartArray("custom_field_options");
            foreach (var option in options.Skip((int)page.Skip).Take(page.Size))
            {
                write(json, option, links);
            }
            json.WriteEndArray();
            page.WriteTail(json, links, $"{folder}.json", query, options.Count);
        });
    }
}

/// <summary>{"custom_field_option":{…}}</summary>
/// <param name="location">The path of the Location header; null for a response without that header.</param>
internal sealed class FieldOptionResponse(int status, string? location, Action<Utf8JsonWriter, Links> write) : Response(status)
{
    public override string? Location(Links links) => location is null ? null : $"{links.BaseUrl}{location}";

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WritePropertyName("custom_field_option");
        write(json, links);
        json.WriteEndObject();
    }
}
