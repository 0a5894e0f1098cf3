using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET and PUT /_emulator/limits, POST /_emulator/limits/reset and /exhaust, GET /_emulator/limits/violations.</summary>
/// <param name="defaults">The limits of an account without settings of its own.</param>
internal sealed class LimitsControl(ControlAccounts accounts, IReadOnlyList<LimitRule> rules, LimitSettings defaults)
{
    private const int MostKeys = 100;

    /// <summary>The settings, and every rule with its counters as they are now.</summary>
    public Response Show(RequestContext request)
    {
        if (accounts.Find(request) is not { } account)
        {
            return new ControlResponse(200, json => Write(json, new AccountLimits(), defaults, new EmulatorClock(ClockSetting.Real, () => { }, _ => { })));
        }
        var limits = account.State.Get<AccountLimits>();
        return new ControlResponse(200, json => Write(json, limits, limits.SettingsOr(defaults), account.Clock));
    }

    /// <summary>{plan?, mode?, user_updates_per_second?, rules?: {name: true | false}}: for this account, until the next start.</summary>
    public Response Set(RequestContext request)
    {
        var body = new ControlBody(request, "plan", "mode", "user_updates_per_second", "rules");
        var plan = body.Choice<Plan>("plan");
        var mode = body.Choice<LimitsMode>("mode");
        var perSecond = body.Number("user_updates_per_second", 0, LimitsOptions.UpdatesPerSecond.Max);
        var switches = body.Switches("rules").Select(one => (Rule: Find(body, one.Name), one.IsOn)).ToArray();
        if (body.Refusal is { } badBody)
        {
            return badBody;
        }
        if (accounts.FindToChange(request, out var account) is { } refused)
        {
            return refused;
        }
        var limits = account.State.Get<AccountLimits>();
        var old = limits.SettingsOr(defaults);
        limits.Set(new LimitSettings(plan ?? old.Plan, mode ?? old.Mode, perSecond ?? old.UserUpdatesPerSecond)
        {
            SwitchedOff = switches.Aggregate(old.SwitchedOff, (off, one) => one.IsOn ? off.Remove(one.Rule!.Name) : off.Add(one.Rule!.Name)),
        });
        return Show(request);
    }

    /// <summary>What was counted, used up and judged is forgotten; the settings stay.</summary>
    public Response Reset(RequestContext request)
    {
        if (accounts.FindToChange(request, out var account) is { } refused)
        {
            return refused;
        }
        account.State.Get<AccountLimits>().Reset();
        account.State.Get<RetryAfterMonitor>().Reset();
        return Show(request);
    }

    /// <summary>{rule, key?, for?}: as if all were used, for a time or until the window ends.</summary>
    public Response Exhaust(RequestContext request)
    {
        var body = new ControlBody(request, "rule", "key", "for");
        var rule = Find(body, body.Text("rule"));
        var key = body.Id("key") ?? LimitRule.WholeAccount;
        var time = body.Duration("for");
        if (rule is null || body.Refusal is not null)
        {
            return body.Refusal!;
        }
        if (accounts.FindToChange(request, out var account) is { } refused)
        {
            return refused;
        }
        if (account.State.Get<AccountLimits>().Exhaust(rule, key, time, account.Clock) is not { } until)
        {
            return Errors.BadRequest(StatusCodes.Status400BadRequest, "a thousand keys of this rule are used up already");
        }
        return new ControlResponse(200, json =>
        {
            json.WriteString("rule", rule.Name);
            WriteKey(json, key);
            json.WriteString("until", until.UtcDateTime);
        });
    }

    /// <summary>Who came back before Retry-After was over.</summary>
    public Response Violations(RequestContext request)
    {
        var monitor = accounts.Find(request)?.State.Get<RetryAfterMonitor>();
        var violations = monitor?.Violations() ?? [];
        return new ControlResponse(200, json =>
        {
            json.WriteString("verdict", Verdict.Of(violations, monitor?.Refusals ?? 0));
            json.WriteNumber("refusals", monitor?.Refusals ?? 0);
            json.WriteStartArray("violations");
            foreach (var violation in violations)
            {
                Write(json, violation);
            }
            json.WriteEndArray();
            json.WriteNumber("not_followed", monitor?.Unfollowed ?? 0);
        });
    }

    private LimitRule? Find(ControlBody body, string? name)
    {
        var rule = rules.FirstOrDefault(rule => rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (rule is null && body.Refusal is null)
        {
            var sent = Beginning.Of(name ?? "", 100);
            body.Refuse(name is null ? "rule must be there" : $"there is no rule '{sent}'; the nearest is '{NearestName.To(sent, [.. rules.Select(rule => rule.Name)])}'");
        }
        return rule;
    }

    private void Write(Utf8JsonWriter json, AccountLimits limits, LimitSettings settings, EmulatorClock clock)
    {
        json.WriteString("plan", settings.Plan.ToString());
        json.WriteString("mode", settings.Mode.ToString());
        json.WriteNumber("user_updates_per_second", settings.UserUpdatesPerSecond);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            Write(json, rule, limits, settings, clock);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LimitRule rule, AccountLimits limits, LimitSettings settings, EmulatorClock clock)
    {
        var counts = limits.Counts(rule, clock, MostKeys);
        json.WriteStartObject();
        json.WriteString("name", rule.Name);
        json.WriteBoolean("on", settings.Counts(rule));
        json.WriteNumber("total", rule.Total(settings));
        json.WriteNumber("window_seconds", (int)rule.Window.TotalSeconds);
        json.WriteNumber("refused", counts.Refused);
        WriteLastRefused(json, counts);
        json.WriteStartArray("counters");
        foreach (var key in counts.Keys)
        {
            var next = limits.Look(rule, key, settings, clock);
            json.WriteStartObject();
            WriteKey(json, key);
            json.WriteNumber("used", next.Total - next.Remaining);
            json.WriteNumber("remaining", next.Remaining);
            json.WriteNumber("resets", next.SecondsLeft);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLastRefused(Utf8JsonWriter json, LimitCounts counts)
    {
        if (counts.LastRefused is not { } last)
        {
            json.WriteNull("last_refused");
            return;
        }
        json.WriteStartObject("last_refused");
        json.WriteString("at", last.At.UtcDateTime);
        WriteKey(json, last.Key);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Violation violation)
    {
        json.WriteStartObject();
        json.WriteString("client", violation.Client);
        json.WriteString("user_agent", violation.UserAgent);
        json.WriteString("rule", violation.Rule);
        json.WriteNumber("refusals", violation.Refusals);
        json.WriteNumber("early", violation.Early);
        json.WriteNumber("earliest_by_seconds", Math.Round(violation.EarliestBy.TotalSeconds, 3));
        json.WriteString("last_early", violation.LastEarly.UtcDateTime);
        json.WriteString("verdict", violation.Verdict);
        json.WriteEndObject();
    }

    /// <summary>A user's or an organization's id; null for the counter of the whole account.</summary>
    private static void WriteKey(Utf8JsonWriter json, long key)
    {
        if (key == LimitRule.WholeAccount)
        {
            json.WriteNull("key");
        }
        else
        {
            json.WriteNumber("key", key);
        }
    }
}
