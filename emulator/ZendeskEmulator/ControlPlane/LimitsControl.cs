using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET and PUT /_emulator/limits, POST /_emulator/limits/reset and /exhaust, GET /_emulator/limits/violations.</summary>
internal sealed class LimitsControl(ControlAccounts accounts, LimitDefaults defaults)
{
    /// <summary>The settings, and every rule with its counters as they are now.</summary>
    public Response Show(RequestContext request) => accounts.Look(request, account => Show(account.Limits));

    /// <summary>{plan?, mode?, user_updates_per_second?, rules?: {name: true | false}}: for this account, until the next start.</summary>
    public Response Set(RequestContext request)
    {
        var body = new ControlBody(request, "plan", "mode", "user_updates_per_second", "rules");
        var plan = body.Choice<Plan>("plan");
        var mode = body.Choice<LimitsMode>("mode");
        var perSecond = body.Number("user_updates_per_second", LimitsOptions.UpdatesPerSecond.Min, LimitsOptions.UpdatesPerSecond.Max);
        var switches = body.Switches("rules");
        foreach (var (name, _) in switches)
        {
            body.Refuse(defaults.Find(name).Error);
        }
        return body.Refusal is { } badBody ? badBody : accounts.Change(request, account =>
        {
            var limits = account.Limits;
            limits.Plan = plan ?? limits.Plan;
            limits.Mode = mode ?? limits.Mode;
            limits.UserUpdatesPerSecond = perSecond ?? limits.UserUpdatesPerSecond;
            foreach (var (name, isOn) in switches)
            {
                limits.Switch(name, isOn);
            }
            return Show(limits);
        });
    }

    /// <summary>Clears all counters and violations; the settings stay.</summary>
    public Response Reset(RequestContext request) => accounts.Change(request, account =>
    {
        account.Limits.Reset();
        return Show(account.Limits);
    });

    /// <summary>{rule, key?, for?}: as if all were used, for a time or until the window ends.</summary>
    public Response Exhaust(RequestContext request)
    {
        var body = new ControlBody(request, "rule", "key", "for");
        var rule = body.Text("rule");
        var key = body.Id("key");
        var time = body.Duration("for");
        if (rule is null)
        {
            body.Refuse("rule must be there");
        }
        return body.Refusal is { } badBody ? badBody : accounts.Change(request, account =>
        {
            var until = account.Limits.TryExhaust(rule!, key, time);
            return until.Error is { } refused ? refused : new ControlResponse(200, json =>
            {
                json.WriteString("rule", defaults.Find(rule!).Record.Name);
                json.WriteNumber("key", key);
                json.WriteString("until", until.Record.UtcDateTime);
            });
        });
    }

    /// <summary>Which clients came back before Retry-After was over.</summary>
    public Response Violations(RequestContext request) => accounts.Look(request, account => new ControlResponse(200, json =>
    {
        var limits = account.Limits;
        json.WriteString("verdict", limits.Verdict);
        json.WriteNumber("refusals", limits.Refusals);
        json.WriteStartArray("violations");
        foreach (var violation in limits.Violations)
        {
            Write(json, violation);
        }
        json.WriteEndArray();
        json.WriteNumber("not_followed", limits.NotFollowed);
    }));

    private static ControlResponse Show(EmulatorLimits limits) => new(200, json =>
    {
        json.WriteString("plan", limits.Plan.ToString());
        json.WriteString("mode", limits.Mode.ToString());
        json.WriteNumber("user_updates_per_second", limits.UserUpdatesPerSecond);
        json.WriteStartArray("rules");
        foreach (var rule in limits.Rules)
        {
            Write(json, rule);
        }
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, LimitState rule)
    {
        json.WriteStartObject();
        json.WriteString("name", rule.Name);
        json.WriteString("counts_for_each", rule.Key);
        json.WriteBoolean("on", rule.IsOn);
        json.WriteNumber("total", rule.Total);
        json.WriteNumber("window_seconds", (int)rule.Window.TotalSeconds);
        json.WriteNumber("refused", rule.Refused);
        WriteLastRefused(json, rule.LastRefused);
        json.WriteStartArray("counters");
        foreach (var counter in rule.Counters)
        {
            json.WriteStartObject();
            json.WriteNumber("key", counter.Key);
            json.WriteNumber("used", counter.Used);
            json.WriteNumber("remaining", counter.Remaining);
            json.WriteNumber("resets", (int)counter.ResetsIn.TotalSeconds);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLastRefused(Utf8JsonWriter json, LimitRefusal? last)
    {
        if (last is null)
        {
            json.WriteNull("last_refused");
            return;
        }
        json.WriteStartObject("last_refused");
        json.WriteString("at", last.At.UtcDateTime);
        json.WriteNumber("key", last.Key);
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
}
