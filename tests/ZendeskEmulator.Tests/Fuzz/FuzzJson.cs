using System.Text.Json;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>Bodies: what a client would send, with something wrong in it now and then, down to the bytes.</summary>
internal sealed class FuzzJson(Random random, FuzzTexts texts, FuzzPool pool)
{
    private static readonly byte[][] NoText =
        ["\\ud800"u8.ToArray(), "\\udc00\\ud800"u8.ToArray(), [0xed, 0xa0, 0x80], [0xff], [0xc0, 0xaf]];

    /// <summary>For a route whose shape is not known.</summary>
    private static readonly FuzzShape Any = FuzzShape.Of(
        new("name"), new("value"), new("type"), new("title"), new("tags", "Texts"), new("id", "Integer"), new("ids", "Integers"),
        new("user_id", "Integer"), new("organization_id", "Integer"), new("group_id", "Integer"), new("default", "Boolean"),
        new("verified", "Boolean"), new("primary", "Boolean"), new("position", "Integer"), new("text"), new("body"), new("password"));

    private readonly FuzzValues values = new(random, texts, pool);

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
            values.WriteAnything(json, 0);
            return;
        }
        var shape = route.Shape ?? Any;
        if (route.Envelope is not { Length: > 0 } envelope)
        {
            values.WriteObject(json, shape, 0, few: true);
            return;
        }
        json.WriteStartObject();
        json.WritePropertyName(random.Next(30) == 0 ? "user" : envelope);
        if (envelope.EndsWith('s') && random.Next(20) != 0)
        {
            FuzzValues.WriteArray(
                json,
                random.Next(40) switch { 0 => 0, 1 => 100, 2 => 101, _ => random.Next(1, 4) },
                () => values.WriteObject(json, shape, 0));
        }
        else
        {
            values.WriteObject(json, shape, 0);
        }
        json.WriteEndObject();
    }

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
