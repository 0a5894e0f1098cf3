using System.Text.Json;
using ZendeskEmulator.Faults;
using ZendeskEmulator.Matching;

namespace ZendeskEmulator.ControlPlane;

/// <summary>Reads a fault from the body of a call.</summary>
internal static class FaultBody
{
    public static readonly string[] Names = ["name", "match", "when", "times", "effect", "effects"];

    private static readonly string[] EffectNames =
        ["respond", "preset", "retry_after", "after_commit", "delay", "close", "truncate", "garbage", "dribble", "storm"];

    /// <summary>Reads the fault. Errors are in the body's Refusal.</summary>
    public static FaultDefinition Read(ControlBody body)
    {
        if (body.Any("effect") is null == body.Any("effects") is null)
        {
            body.Refuse("either effect or effects must be there");
        }
        return new FaultDefinition
        {
            Name = body.Text("name"),
            Match = MatchIn(body),
            When = WhenIn(body.Object("when", "nth", "every", "first", "probability", "seed", "from", "to")),
            Times = body.Number("times", 1, int.MaxValue),
            Effects = body.Object("effect", EffectNames) is { } effect
                ? [EffectIn(effect)]
                : [.. (body.Objects("effects", FaultRules.MaxEffects, EffectNames) ?? []).Select(EffectIn)],
        };
    }

    private static RequestMatch MatchIn(ControlBody body)
    {
        if (body.Any("match") is not { } json)
        {
            return new RequestMatch();
        }
        var match = MatchReading.Read(json);
        body.Refuse(match.Error);
        return match.Error is null ? match.Record : new RequestMatch();
    }

    private static FaultWhen WhenIn(ControlBody? when) => when is null ? new FaultWhen() : new FaultWhen
    {
        Nth = when.Number("nth", 1, int.MaxValue),
        Every = when.Number("every", 1, int.MaxValue),
        First = when.Number("first", 1, int.MaxValue),
        Probability = when.Fraction("probability", 0, 1),
        Seed = when.Id("seed"),
        From = when.Instant("from"),
        To = when.Instant("to"),
    };

    private static FaultEffect EffectIn(ControlBody effect) => new()
    {
        Respond = ResponseIn(effect.Object("respond", "status", "headers", "body", "content_type")),
        Preset = effect.KebabChoice<FaultPreset>("preset"),
        RetryAfter = effect.Duration("retry_after"),
        AfterCommit = effect.Flag("after_commit") ?? false,
        Delay = DelayIn(effect),
        Close = effect.Text("close") switch
        {
            null => null,
            "before_commit" => FaultClose.BeforeCommit,
            "after_commit" => FaultClose.AfterCommit,
            _ => effect.WrongValue<FaultClose>("close", "must be before_commit or after_commit"),
        },
        Truncate = effect.Number("truncate", 0, int.MaxValue),
        Garbage = effect.Flag("garbage") ?? false,
        Dribble = DribbleIn(effect.Object("dribble", "bytes", "every", "clock")),
        Storm = StormIn(effect.Object("storm", "status", "for")),
    };

    private static FaultResponse? ResponseIn(ControlBody? respond)
    {
        if (respond is null)
        {
            return null;
        }
        var status = respond.Number("status", 200, 599);
        if (status is null)
        {
            respond.Refuse("respond needs a status from 200 to 599");
        }
        var body = respond.Any("body") switch
        {
            null => "",
            { ValueKind: JsonValueKind.String } text => text.GetString()!,
            { } json => json.GetRawText(),
        };
        var response = new FaultResponse(status ?? 200) { Headers = respond.Texts("headers"), Body = body };
        return respond.Text("content_type") is { } type ? response with { ContentType = type } : response;
    }

    /// <summary>"2s", {fixed}, {min, max} or {median, sigma}, each with clock.</summary>
    private static FaultDelay? DelayIn(ControlBody effect)
    {
        if (effect.Any("delay") is not { } value)
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.String)
        {
            return effect.Duration("delay") is { } time ? new FaultDelay(time) : null;
        }
        if (effect.Object("delay", "fixed", "min", "max", "median", "sigma", "clock") is not { } delay)
        {
            return null;
        }
        var (length, median) = (delay.Duration("fixed"), delay.Duration("median"));
        var (least, most) = (delay.Duration("min"), delay.Duration("max"));
        var sigma = delay.Fraction("sigma", 0, 5);
        if ((length is null ? 0 : 1) + (least is null ? 0 : 1) + (median is null ? 0 : 1) != 1
            || least is null != most is null || median is null != sigma is null)
        {
            delay.Refuse("delay must be a duration, or have fixed, min and max, or median and sigma");
        }
        return new FaultDelay(length ?? least ?? median ?? TimeSpan.Zero)
        {
            Max = most,
            Sigma = sigma,
            OnAccountClock = IsOnAccount(delay),
        };
    }

    private static FaultDribble? DribbleIn(ControlBody? dribble) => dribble is null
        ? null
        : new FaultDribble(dribble.Number("bytes", 1, int.MaxValue) ?? 1, dribble.Duration("every") ?? TimeSpan.FromMilliseconds(100))
        {
            OnAccountClock = IsOnAccount(dribble),
        };

    private static FaultStorm? StormIn(ControlBody? storm)
    {
        if (storm is null)
        {
            return null;
        }
        var length = storm.Duration("for");
        if (length is null)
        {
            storm.Refuse("a storm needs for, such as 10s");
        }
        return new FaultStorm(storm.Number("status", 400, 599) ?? 429, length ?? TimeSpan.FromSeconds(1));
    }

    private static bool IsOnAccount(ControlBody body) => body.Text("clock") switch
    {
        null or "real" => false,
        "account" => true,
        _ => body.WrongValue<bool>("clock", "must be real or account") ?? false,
    };
}
