using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET and PUT /_emulator/clock, POST /_emulator/clock/advance: the account's clock.</summary>
internal sealed class ClockControl(ControlAccounts accounts)
{
    private static readonly EmulatorClock RealClock = new(ClockSetting.Real, () => { }, _ => { });

    /// <summary>What the clock says, and what the account does next.</summary>
    public Response Show(RequestContext request)
    {
        var clock = accounts.Find(request)?.Clock ?? RealClock;
        return new ControlResponse(200, json =>
        {
            WriteClock(json, clock);
            WriteEvents(json, "next_events", clock.NextEvents);
        });
    }

    /// <summary>{mode: "real" | "frozen", now?}: frozen at an instant or where it is; real from an instant on, or with real time again.</summary>
    public Response Set(RequestContext request)
    {
        var body = new ControlBody(request, "mode", "now");
        var mode = body.Choice<ClockMode>("mode");
        var now = body.Instant("now");
        if (mode is null && now is null)
        {
            body.Refuse("mode, now or both must be there");
        }
        if (body.Refusal is { } badBody)
        {
            return badBody;
        }
        if (accounts.FindToChange(request, out var account) is { } refused)
        {
            return refused;
        }
        Set(account.Clock, mode, now);
        request.Enter(account);
        return Show(request);
    }

    /// <summary>{by: "40s"} | {to: instant} | {until: "next-event" | "idle"}: answers when every event on the way is done.</summary>
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
        if (body.Refusal is { } badBody)
        {
            return badBody;
        }
        if (accounts.FindToChange(request, out var account) is { } refused)
        {
            return refused;
        }
        var clock = account.Clock;
        Task<ClockAdvance> moved;
        try
        {
            moved = by is { } span ? clock.AdvanceAsync(span)
                : to is { } instant ? clock.AdvanceToAsync(instant)
                : until == "idle" ? clock.AdvanceUntilIdleAsync()
                : clock.AdvanceToNextEventAsync();
        }
        catch (ArgumentOutOfRangeException)
        {
            return Errors.BadRequest(StatusCodes.Status400BadRequest, "by leads past the year 9999");
        }
        var advance = await moved.ConfigureAwait(false);
        request.Enter(account);
        return new ControlResponse(200, json =>
        {
            WriteClock(json, clock);
            WriteEvents(json, "fired", advance.Fired);
            json.WriteBoolean("stopped_early", advance.StoppedEarly);
        });
    }

    private static void Set(EmulatorClock clock, ClockMode? mode, DateTimeOffset? now)
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
    }

    private static void WriteClock(Utf8JsonWriter json, EmulatorClock clock)
    {
        json.WriteString("mode", clock.IsFrozen ? "frozen" : "real");
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
    }
}
