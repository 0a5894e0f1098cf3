using System.Text;
using System.Text.Json;

namespace Zendesk;

/// <summary>Reads the bodies that Zendesk sends with an error: four shapes of JSON, texts, and HTML from what stands before it.</summary>
internal static class ErrorBody
{
    /// <summary>The rest of a longer text is dropped.</summary>
    private const int LongestText = 500;

    public static ZendeskError Read(ApiResponse response)
    {
        var error = new ZendeskError(response.Status);
        try
        {
            using var body = JsonDocument.Parse(response.Body);
            return body.RootElement.ValueKind == JsonValueKind.Object ? Read(error, body.RootElement) : error;
        }
        // A text with half a character in it is no JSON error but an invalid operation.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The 429 is text/plain, and a gateway's 502 is HTML. The status is enough.
            return response.MediaType == "text/plain" ? error with { Description = Text(response.Body) } : error;
        }
    }

    private static ZendeskError Read(ZendeskError error, JsonElement body)
    {
        if (body.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0)
        {
            // {"errors":[{"code":"…","title":"…"}]}
            return error with { Code = TextOf(errors[0], "code"), Description = TextOf(errors[0], "detail") ?? TextOf(errors[0], "title") };
        }
        if (body.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object)
        {
            // {"error":{"title":"Forbidden","message":"…"}}
            return error with { Code = TextOf(inner, "title"), Description = TextOf(inner, "message") };
        }
        // {"error":"RecordInvalid","description":"…","details":{"email":[{"description":"…","error":"…"}]}}, or less of it.
        return error with
        {
            Code = TextOf(body, "error"),
            Description = TextOf(body, "description") ?? TextOf(body, "error_description") ?? TextOf(body, "message"),
            Details = DetailsOf(body),
        };
    }

    private static Dictionary<string, IReadOnlyList<FieldError>> DetailsOf(JsonElement body)
    {
        var details = new Dictionary<string, IReadOnlyList<FieldError>>();
        if (body.TryGetProperty("details", out var fields) && fields.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in fields.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Array))
            {
                details[field.Name] = [.. field.Value.EnumerateArray().Select(error => new FieldError(TextOf(error, "description")
                    ?? "", TextOf(error, "error")))];
            }
        }
        return details;
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Text(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        return text.Length <= LongestText ? text : text[..LongestText];
    }
}
