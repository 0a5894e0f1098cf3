using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Matching;

/// <summary>Reads a match from JSON, and writes it: {"operation":"CreateUser","body":{"user.email":"*@example.com"}}</summary>
internal static class MatchReading
{
    private static readonly string[] Names = ["operation", "method", "path", "headers", "query", "body", "caller", "status", "text"];

    /// <summary>Reads a match, or returns its error.</summary>
    /// <param name="name">The match's name in errors.</param>
    public static Outcome<RequestMatch> Read(JsonElement json, string name = "match")
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Refuse(name, "must be an object");
        }
        var match = new RequestMatch();
        foreach (var property in json.EnumerateObject())
        {
            var read = Read(match, property.Name, property.Value, name);
            if (read.Error is { } error)
            {
                return error;
            }
            match = read.Record;
        }
        return match;
    }

    public static void Write(Utf8JsonWriter json, RequestMatch match)
    {
        json.WriteStartObject();
        WriteText(json, "operation", match.Operation);
        WriteText(json, "method", match.Method);
        WriteText(json, "path", match.Path);
        WriteTexts(json, "headers", match.Headers);
        WriteTexts(json, "query", match.Query);
        WriteTexts(json, "body", match.Body);
        WriteText(json, "caller", match.Caller);
        if (match.Status is { } status)
        {
            json.WriteNumber("status", status);
        }
        WriteText(json, "text", match.Text);
        json.WriteEndObject();
    }

    private static Outcome<RequestMatch> Read(RequestMatch match, string field, JsonElement value, string name)
    {
        if (field is "headers" or "query" or "body")
        {
            var texts = Texts(value, $"{name}.{field}");
            return texts.Error is { } error ? error
                : field == "headers" ? match with { Headers = texts.Record }
                : field == "query" ? match with { Query = texts.Record }
                : match with { Body = texts.Record };
        }
        if (field == "status")
        {
            return StatusOf(value) is { } status
                ? match with { Status = status }
                : Refuse($"{name}.status", "must be a status such as 429, or \"4xx\"");
        }
        if (Array.IndexOf(Names, field) < 0)
        {
            var given = Beginning.Of(field, 100);
            return Refuse(name, $"has no '{given}'; the nearest known name is '{NearestName.To(given, Names)}'");
        }
        if (value.ValueKind != JsonValueKind.String)
        {
            return Refuse($"{name}.{field}", "must be a text");
        }
        var text = value.GetString();
        return field switch
        {
            "operation" => match with { Operation = text },
            "method" => match with { Method = text },
            "path" => match with { Path = text },
            "caller" => match with { Caller = text },
            _ => match with { Text = text },
        };
    }

    /// <summary>429, "429" or "4xx"; null for anything else.</summary>
    private static int? StatusOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt32(out var number) && StatusTest.IsKnown(number) ? number : null,
        JsonValueKind.String => StatusOf(value.GetString()!),
        _ => null,
    };

    /// <inheritdoc cref="StatusOf(JsonElement)"/>
    public static int? StatusOf(string text)
    {
        var digits = text.EndsWith("xx", StringComparison.OrdinalIgnoreCase) ? text[..^2] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            && StatusTest.IsKnown(status)
            && status < 10 == (digits.Length < text.Length) ? status : null;
    }

    private static Outcome<Dictionary<string, string?>> Texts(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Refuse(name, "must be an object of texts by name");
        }
        var texts = new Dictionary<string, string?>();
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                return Refuse($"{name}.{Beginning.Of(property.Name, 100)}", "must be a text, a number, true, false or null");
            }
            texts[property.Name] = property.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => property.Value.GetString(),
                _ => property.Value.GetRawText(),
            };
        }
        return texts;
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string?> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }
        json.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            json.WriteString(key, text);
        }
        json.WriteEndObject();
    }

    private static Error Refuse(string name, string reason) => Errors.Control(400, $"{name} {reason}");
}
