using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>Bodies: what a client would send, with something wrong in it now and then, down to the bytes.</summary>
internal sealed class FuzzJson(Random random, FuzzTexts texts, FuzzPool pool)
{
    private const int MaxDepth = 4;

    private static readonly string[] UserKeys =
    [
        "name", "email", "external_id", "phone", "role", "tags", "notes", "details", "alias", "signature", "time_zone", "locale", "locale_id", "language", "organization_id", "organization_ids",
        "organization", "organization_name", "identities", "user_fields", "verified", "suspended", "moderator", "only_private_comments", "ticket_restriction", "custom_role_id", "shared_phone_number",
        "skip_verify_email", "id", "password",
    ];

    private static readonly string[] FieldKeys =
        ["key", "title", "type", "description", "position", "active", "regexp_for_validation", "tag", "relationship_target_type", "custom_field_options"];

    private static readonly string[] ControlKeys =
        ["mode", "now", "by", "to", "until", "plan", "user_updates_per_second", "rules", "rule", "key", "for", "pace", "bulk_import", "index", "error", "stall_at", "items", "message"];

    private static readonly string[] OtherKeys =
        ["name", "external_id", "domain_names", "details", "notes", "tags", "organization_fields", "shared_tickets", "user_id", "organization_id", "default", "type", "value", "verified", "primary", "id", "position"];

    private static readonly string[] FieldTypes = ["text", "textarea", "checkbox", "date", "integer", "decimal", "regexp", "dropdown", "multiselect", "lookup", "nothing"];

    private static readonly string[] Numbers = ["0", "1", "-1", "1.5", "1e3", "1e999", "-0", "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "99999999999999999999999", "0.1"];

    private static readonly byte[][] NoText = ["\\ud800"u8.ToArray(), "\\udc00\\ud800"u8.ToArray(), [0xed, 0xa0, 0x80], [0xff], [0xc0, 0xaf]];

    /// <summary>The bytes of a body for a route.</summary>
    public byte[] BodyFor(FuzzRoute route)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true, MaxDepth = 2000 }))
        {
            WriteBody(json, route);
        }
        return Mutate(stream.ToArray());
    }

    private void WriteBody(Utf8JsonWriter json, FuzzRoute route)
    {
        if (random.Next(40) == 0)
        {
            WriteAnything(json, 0);
            return;
        }
        if (route.Path.StartsWith("/_emulator", StringComparison.Ordinal) || route.Envelope is not { Length: > 0 } envelope)
        {
            WriteObject(json, route.Path.StartsWith("/_emulator", StringComparison.Ordinal) ? ControlKeys : ["tags", "user_field_ids", "organization_field_ids", "name", "phone"], 0, few: true);
            return;
        }
        json.WriteStartObject();
        json.WritePropertyName(random.Next(30) == 0 ? "user" : envelope);
        if (envelope.EndsWith('s') && random.Next(20) != 0)
        {
            WriteArray(json, random.Next(40) switch { 0 => 0, 1 => 100, 2 => 101, _ => random.Next(1, 4) }, () => WriteObject(json, KeysOf(envelope), 0));
        }
        else
        {
            WriteObject(json, KeysOf(envelope), 0);
        }
        json.WriteEndObject();
    }

    private static string[] KeysOf(string envelope) => envelope switch
    {
        "user" or "users" => UserKeys,
        "user_field" or "organization_field" => FieldKeys,
        _ => OtherKeys,
    };

    private void WriteObject(Utf8JsonWriter json, string[] keys, int depth, bool few = false)
    {
        json.WriteStartObject();
        // The first key of a record is the one that it needs.
        if (!few && random.Next(20) != 0)
        {
            Write(json, keys[0], depth);
        }
        if (keys == FieldKeys && random.Next(10) != 0)
        {
            Write(json, "title", depth);
            Write(json, "type", depth);
        }
        for (var count = random.Next(few ? 3 : 6); count > 0; count--)
        {
            Write(json, random.Next(60) == 0 ? texts.For("name") : keys[random.Next(keys.Length)], depth);
        }
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, string key, int depth)
    {
        json.WritePropertyName(key);
        if (random.Next(14) == 0 || depth > MaxDepth)
        {
            WriteAnything(json, depth + 1);
            return;
        }
        switch (key)
        {
            case "email":
                json.WriteStringValue(random.Next(6) == 0 ? texts.For(key) : texts.Email());
                break;
            case "id" or "user_id" or "organization_id" or "custom_role_id" or "locale_id" or "position" or "index" or "stall_at" or "items" or "user_updates_per_second":
                WriteNumber(json);
                break;
            case "organization_ids" or "user_field_ids" or "organization_field_ids":
                WriteArray(json, Count(300), () => WriteNumber(json));
                break;
            case "tags" or "domain_names":
                WriteArray(json, Count(TextBounds.MaxItemsOf(key)), () => json.WriteStringValue(texts.For(key)));
                break;
            case "identities":
                WriteArray(json, Count(100), () => WriteObject(json, ["value", "type", "verified", "primary"], depth + 1));
                break;
            case "custom_field_options":
                WriteArray(json, Count(2_000), () => WriteObject(json, ["value", "name", "id", "position"], depth + 1));
                break;
            case "organization":
                WriteObject(json, ["name"], depth + 1);
                break;
            case "user_fields" or "organization_fields" or "rules":
                WriteEntries(json, depth);
                break;
            case "verified" or "suspended" or "moderator" or "only_private_comments" or "shared_phone_number" or "active" or "default" or "primary" or "shared_tickets" or "bulk_import" or "skip_verify_email":
                json.WriteBooleanValue(random.Next(2) == 0);
                break;
            default:
                json.WriteStringValue(TextFor(key));
                break;
        }
    }

    private string TextFor(string key) => key switch
    {
        "regexp_for_validation" => texts.Pattern(),
        "now" or "to" => texts.Instant(),
        "by" or "for" => texts.Duration(),
        "mode" or "pace" or "plan" or "rule" or "until" => texts.Choice(),
        "type" => random.Next(4) == 0 ? texts.For(key) : random.Next(3) == 0 ? texts.Pick(["email", "google", "phone_number", "twitter", "facebook"]) : texts.Pick(FieldTypes),
        "key" => random.Next(3) == 0 ? texts.For(key) : texts.Word(),
        "external_id" or "value" => pool.Find(key) is { } known && random.Next(3) == 0 ? known : texts.For(key),
        _ => texts.For(key),
    };

    private void WriteEntries(Utf8JsonWriter json, int depth)
    {
        json.WriteStartObject();
        for (var count = random.Next(5); count > 0; count--)
        {
            json.WritePropertyName(pool.Find("key") ?? texts.For("key"));
            switch (random.Next(6))
            {
                case 0:
                    WriteAnything(json, depth + 1);
                    break;
                case 1:
                    WriteArray(json, Count(2_000), () => json.WriteStringValue(pool.Find("value") ?? texts.For("value")));
                    break;
                default:
                    json.WriteStringValue(random.Next(2) == 0 ? pool.Find("value") ?? texts.For("user_fields") : texts.For("user_fields"));
                    break;
            }
        }
        json.WriteEndObject();
    }

    private void WriteAnything(Utf8JsonWriter json, int depth)
    {
        switch (random.Next(depth > MaxDepth ? 5 : 8))
        {
            case 0:
                json.WriteNullValue();
                break;
            case 1:
                json.WriteBooleanValue(random.Next(2) == 0);
                break;
            case 2:
                json.WriteRawValue(texts.Pick(Numbers), skipInputValidation: true);
                break;
            case 3 or 4:
                json.WriteStringValue(texts.For("notes"));
                break;
            case 5:
                WriteArray(json, random.Next(4), () => WriteAnything(json, depth + 1));
                break;
            case 6:
                WriteNested(json, random.Next(1, 100));
                break;
            default:
                WriteObject(json, UserKeys, depth + 1);
                break;
        }
    }

    private static void WriteNested(Utf8JsonWriter json, int levels)
    {
        for (var level = 0; level < levels; level++)
        {
            json.WriteStartArray();
        }
        for (var level = 0; level < levels; level++)
        {
            json.WriteEndArray();
        }
    }

    private static void WriteArray(Utf8JsonWriter json, int count, Action writeItem)
    {
        json.WriteStartArray();
        for (; count > 0; count--)
        {
            writeItem();
        }
        json.WriteEndArray();
    }

    private void WriteNumber(Utf8JsonWriter json)
    {
        if (random.Next(4) == 0)
        {
            json.WriteRawValue(texts.Pick(Numbers), skipInputValidation: true);
        }
        else
        {
            json.WriteNumberValue(long.TryParse(pool.Find("id"), CultureInfo.InvariantCulture, out var id) ? id : random.Next(10));
        }
    }

    /// <summary>Mostly a few; now and then as many as may be, or one more.</summary>
    private int Count(int most) => random.Next(200) == 0 ? most + random.Next(2) : random.Next(4);

    private byte[] Mutate(byte[] body)
    {
        switch (random.Next(60))
        {
            case 0:
                return body[..random.Next(body.Length)];
            case 1:
                body[random.Next(body.Length)] = (byte)random.Next(256);
                return body;
            case 2:
                return [.. body, .. body];
            case 3:
                return [0xef, 0xbb, 0xbf, .. body];
            case 4:
                return [.. "{\"user\":{\"name\":\""u8, .. NoText[random.Next(NoText.Length)], .. "\"}}"u8];
            case 5:
                return [];
            default:
                return body;
        }
    }
}
