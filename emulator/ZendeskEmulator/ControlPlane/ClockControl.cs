using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET and PUT /_emulator/clock, POST /_emulator/clock/advance: the account's clock.</summary>
internal sealed class ClockControl(ControlAccounts accounts)
{
    /// <summary>The clock's instant, and its next events.</summary>
    public Response Show(RequestContext request) => accounts.Look(request, account => Show(account.Clock));

    /// <summary>
    /// {mode: "real" | "frozen" | "fast", now?, speed?}: frozen at an instant or where it is; real from an instant on, or with
    /// real time again; fast from an instant on or from where it is.
    /// </summary>
    public Response Set(RequestContext request)
    {
        var body = new ControlBody(request, "mode", "now", "speed");
        var mode = body.Choice<ClockMode>("mode");
        var now = body.Instant("now");
        var speed = body.Number("speed", EmulatorClock.MinSpeed, EmulatorClock.MaxSpeed);
        if (mode is null && now is null)
        {
            body.Refuse("mode, now or both must be there");
        }
        if (mode == ClockMode.Fast != speed is not null)
        {
            body.Refuse("speed goes with the mode fast, and the mode fast with a speed, such as 60");
        }
        return body.Refusal is { } badBody ? badBody : accounts.Change(request, account =>
        {
            Set(account.Clock, mode, now, speed);
            return Show(account.Clock);
        });
    }

    /// <summary>{by: "40s"} | {to: instant} | {until: "next-event" | "idle"}: responds when every event on the way is done.</summary>
    public async ValueTask<Response> AdvanceAsync(RequestContext request)
    {
        var body = new ControlBody(request, "by", "to", "until");
        var by = body.Duration("by");
        var to = body.Instant("to");
        var until = body.Text("until");
        if ((by is null ? 0 : 1) + (to is null ? 0 : 1) + (until is null ? 0 : 1) != 1 || until is not (null or "next-event" or "idle"))
        {
            body.Refuse("one of by (a duration), to (an instant) and until (next-event or idle) must be there");
        }
        return body.Refusal is { } badBody ? badBody : await accounts.ChangeAsync(request, async account =>
        {
            var clock = account.Clock;
            if (by > DateTimeOffset.MaxValue - clock.UtcNow)
            {
                return Errors.Control(400, "by leads past the year 9999");
            }
            var advance = by is { } span ? await clock.AdvanceAsync(span).ConfigureAwait(false)
                : to is { } instant ? await clock.AdvanceToAsync(instant).ConfigureAwait(false)
                : until == "idle" ? await clock.AdvanceUntilIdleAsync().ConfigureAwait(false)
                : await clock.AdvanceToNextEventAsync().ConfigureAwait(false);
            return Show(clock, advance);
        }).ConfigureAwait(false);
    }

    private static void Set(EmulatorClock clock, ClockMode? mode, DateTimeOffset? now, int? speed)
    {
        if (mode == ClockMode.Real)
        {
            clock.UseRealTime();
        }
        if (mode == ClockMode.Frozen)
        {
            clock.Freeze(now ?? clock.UtcNow);
        }
        else if (now is { } instant)
        {
            clock.Set(instant);
        }
        if (speed is { } times)
        {
            clock.UseFastTime(times);
        }
    }

    private static ControlResponse Show(EmulatorClock clock) => new(200, json =>
    {
        WriteClock(json, clock);
        WriteEvents(json, "next_events", clock.NextEvents);
    });

    private static ControlResponse Show(EmulatorClock clock, ClockAdvance advance) => new(200, json =>
    {
        WriteClock(json, clock);
        WriteEvents(json, "fired", advance.Fired);
        if (advance.Timers > 0)
        {
            json.WriteNumber("timers", advance.Timers);
        }
        json.WriteBoolean("stopped_early", advance.StoppedEarly);
    });

    private static void WriteClock(Utf8JsonWriter json, EmulatorClock clock)
    {
        var speed = clock.Speed;
        json.WriteString("mode", speed switch { 0 => "frozen", 1 => "real", _ => "fast" });
        if (speed > 1)
        {
            json.WriteNumber("speed", speed);
        }
        json.WriteString("now", clock.UtcNow.UtcDateTime);
    }

    private static void WriteEvents(Utf8JsonWriter json, string name, IReadOnlyList<ClockEvent> events)
    {
        json.WriteStartArray(name);
        foreach (var happening in events)
        {
            json.WriteStartObject();
            json.WriteString("at", happening.At.UtcDateTime);
            json.WriteString("what", happening.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private enum ClockMode
    {
        Real,
        Frozen,
        Fast,
    }
}
