using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>The values of a body: mostly of the kind that their key takes.</summary>
internal sealed class FuzzValues(Random random, FuzzTexts texts, FuzzPool pool)
{
    private const int MaxDepth = 4;

    /// <summary>An object of so few keys mostly has them all.</summary>
    private const int SmallShape = 10;

    /// <summary>The keys without which a larger record is refused; they come mostly.</summary>
    private static readonly HashSet<string> Needed =
    [
        "name", "title", "type", "key", "subject", "comment", "body", "agent_label", "status_category", "identifier", "company",
        "grant_type",
    ];

    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "1.5", "1e3", "1e999", "-0", "2147483648", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "99999999999999999999999", "0.1",
    ];

    public void WriteObject(Utf8JsonWriter json, FuzzShape shape, int depth, bool few = false)
    {
        json.WriteStartObject();
        foreach (var key in shape.Keys)
        {
            if (!few && (Needed.Contains(key.Name) || shape.Keys.Count <= SmallShape) && random.Next(8) != 0)
            {
                Write(json, key, depth);
            }
        }
        for (var count = random.Next(few ? 4 : 6); count > 0 && shape.Keys.Count > 0; count--)
        {
            Write(json, random.Next(60) == 0 ? new FuzzKey(texts.For("name")) : shape.Keys[random.Next(shape.Keys.Count)], depth);
        }
        json.WriteEndObject();
    }

    public static void WriteArray(Utf8JsonWriter json, int count, Action writeItem)
    {
        json.WriteStartArray();
        for (; count > 0; count--)
        {
            writeItem();
        }
        json.WriteEndArray();
    }

    public void WriteAnything(Utf8JsonWriter json, int depth)
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
                WriteEntries(json, depth + 1);
                break;
        }
    }

    private void Write(Utf8JsonWriter json, FuzzKey key, int depth)
    {
        json.WritePropertyName(key.Name);
        if (random.Next(40) == 0 || depth > MaxDepth)
        {
            WriteAnything(json, depth + 1);
            return;
        }
        switch (key.Kind)
        {
            case "Object" when key.Nested is not null:
                WriteObject(json, key.Nested, depth + 1);
                break;
            case "Objects" when key.Nested is not null:
                WriteArray(json, Count(Math.Min(2_000, TextBounds.MaxItemsOf(key.Name))), () => WriteObject(json, key.Nested, depth + 1));
                break;
            case "Integer":
                WriteNumber(json);
                break;
            case "TextOrNumber" when random.Next(2) == 0:
                WriteNumber(json);
                break;
            case "Integers":
                WriteArray(json, Count(300), () => WriteNumber(json));
                break;
            case "Texts" or "TextsOrList":
                WriteArray(json, Count(Math.Min(2_000, TextBounds.MaxItemsOf(key.Name))), () => json.WriteStringValue(texts.For(key.Name)));
                break;
            case "Boolean":
                json.WriteBooleanValue(random.Next(2) == 0);
                break;
            case "Entries" or "RawObject":
                WriteEntries(json, depth);
                break;
            case "Anything":
                WriteAnything(json, depth + 1);
                break;
            default:
                json.WriteStringValue(TextFor(key));
                break;
        }
    }

    private string TextFor(FuzzKey key) => (key.Name, key.Kind) switch
    {
        (_, "Time") => texts.Instant(),
        (_, "Duration") => texts.Duration(),
        (_, "Pause") => texts.Pick(["0s", "1ms", "20ms", "-1s", "x"]),
        (_, "Choice" or "Preset") => texts.Choice(),
        (_, "Method") => texts.Pick(["GET", "POST", "get", "*", "X"]),
        (_, "Operation") => texts.Pick(["CreateOrUpdateUser", "ShowUser", "CreateTicket", "Nothing", "", "*"]),
        (_, "Wildcard") => texts.Wildcard(),
        ("email" or "user_email" or "assignee_email", _) => random.Next(6) == 0 ? texts.For(key.Name) : texts.Email(),
        ("regexp_for_validation", _) => texts.Pattern(),
        ("type" or "status" or "status_category" or "priority" or "role" or "grant_type" or "action", _) => texts.Known(),
        ("due_at" or "created_at" or "updated_at" or "solved_at" or "updated_stamp" or "expires_at", _) => texts.Instant(),
        ("key", _) => random.Next(3) == 0 ? texts.For("key") : texts.Word(),
        ("external_id" or "value" or "token" or "code" or "refresh_token" or "client_secret", _)
            when pool.Find(key.Name) is { } known && random.Next(3) == 0 => known,
        ("uploads", _) => pool.Find("token") ?? texts.For("token"),
        _ => texts.For(key.Name),
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

    private void WriteNumber(Utf8JsonWriter json)
    {
        if (random.Next(12) == 0)
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
}
