using System.Text.Json;
using ZendeskEmulator.Faults;
using ZendeskEmulator.Http;
using ZendeskEmulator.Matching;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.ControlPlane;

/// <summary>Faults as JSON, in the form in which they are sent.</summary>
internal static class FaultJson
{
    public static void Write(Utf8JsonWriter json, EmulatorFault fault)
    {
        var definition = fault.Definition;
        json.WriteStartObject();
        json.WriteString("id", fault.Id);
        json.WriteString("name", definition.Name);
        json.WritePropertyName("match");
        MatchReading.Write(json, definition.Match);
        Write(json, definition.When, fault.Seed);
        json.WriteNumber("times", definition.Times);
        if (definition.Effects is [var only])
        {
            json.WritePropertyName("effect");
            Write(json, only);
        }
        else
        {
            json.WriteStartArray("effects");
            foreach (var effect in definition.Effects)
            {
                Write(json, effect);
            }
            json.WriteEndArray();
        }
        json.WriteNumber("seen", fault.Seen);
        json.WriteNumber("hits", fault.Hits);
        json.WriteNumber("used", fault.Used);
        json.WriteNumber("left", fault.Left);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FaultWhen when, long seed)
    {
        json.WriteStartObject("when");
        WriteIfThere(json, "nth", when.Nth);
        WriteIfThere(json, "every", when.Every);
        WriteIfThere(json, "first", when.First);
        if (when.Probability is { } probability)
        {
            json.WriteNumber("probability", probability);
            json.WriteNumber("seed", seed);
        }
        if (when.From is { } from)
        {
            json.WriteString("from", from.UtcDateTime);
        }
        if (when.To is { } to)
        {
            json.WriteString("to", to.UtcDateTime);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FaultEffect effect)
    {
        json.WriteStartObject();
        if (effect.Respond is { } response)
        {
            Write(json, response);
        }
        if (effect.Preset is { } preset)
        {
            json.WriteString("preset", FaultText.NameOf(preset));
        }
        if (effect.RetryAfter is { } wait)
        {
            json.WriteString("retry_after", DurationText.Of(wait));
        }
        if (effect.AfterCommit)
        {
            json.WriteBoolean("after_commit", true);
        }
        if (effect.Delay is { } delay)
        {
            Write(json, delay);
        }
        if (effect.Close is { } close)
        {
            json.WriteString("close", close == FaultClose.BeforeCommit ? "before_commit" : "after_commit");
        }
        WriteIfThere(json, "truncate", effect.Truncate);
        if (effect.Garbage)
        {
            json.WriteBoolean("garbage", true);
        }
        if (effect.Dribble is { } dribble)
        {
            json.WriteStartObject("dribble");
            json.WriteNumber("bytes", dribble.Bytes);
            json.WriteString("every", DurationText.Of(dribble.Every));
            json.WriteString("clock", dribble.OnAccountClock ? "account" : "real");
            json.WriteEndObject();
        }
        if (effect.Storm is { } storm)
        {
            json.WriteStartObject("storm");
            json.WriteNumber("status", storm.Status);
            json.WriteString("for", DurationText.Of(storm.For));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FaultResponse response)
    {
        json.WriteStartObject("respond");
        json.WriteNumber("status", response.Status);
        json.WriteStartObject("headers");
        foreach (var (name, value) in response.Headers)
        {
            json.WriteString(name, value);
        }
        json.WriteEndObject();
        json.WriteString("content_type", response.ContentType);
        json.WriteString("body", response.Body);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FaultDelay delay)
    {
        json.WriteStartObject("delay");
        json.WriteString(delay.Max is not null ? "min" : delay.Sigma is not null ? "median" : "fixed", DurationText.Of(delay.Time));
        if (delay.Max is { } most)
        {
            json.WriteString("max", DurationText.Of(most));
        }
        if (delay.Sigma is { } sigma)
        {
            json.WriteNumber("sigma", sigma);
        }
        json.WriteString("clock", delay.OnAccountClock ? "account" : "real");
        json.WriteEndObject();
    }

    private static void WriteIfThere(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }
}
