using System.Text.Json;
using LoadEngine;
using LoadEngine.Measuring;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>What the scenarios about rate limits have in common: reporting a request, and what must hold.</summary>
internal static class Limits
{
    public static readonly LimitRule Profile = new("profile", 5, TimeSpan.FromMinutes(1));

    public static LimitRule Account(int allowed) => new("account", allowed, TimeSpan.FromMinutes(1));

    /// <summary>Sends a request and reports how a limit treated it.</summary>
    public static async Task<Response> SendAsync(ScenarioContext context, LimitRule rule, string key, Func<Task<ApiResponse>> send)
    {
        var begun = context.Now;
        var response = await send();
        // A refusal by another limit says nothing about this one.
        if (response.IsOk || (response.IsLimited && response.IsLimitedByProfile == (rule.Name == Profile.Name)))
        {
            context.Report(rule.Name, new LimitUse(key, response.At, begun, context.Now, response.IsOk, response.RetryAfter));
        }
        return response.ToResponse();
    }

    public static Threshold NeverMore(LimitRule rule, string of) => Threshold.Create(
        $"no {of} is let through more than {rule.Allowed} times a minute",
        stats => stats.Limit(rule.Name).AboveAllowed == 0,
        stats => $"at most {stats.Limit(rule.Name).MostAdmitted}; more than allowed in {stats.Limit(rule.Name).AboveAllowed} minutes of a key");

    public static Threshold NeverFewer(LimitRule rule, string of) => Threshold.Create(
        $"no {of} is refused before it was let through {rule.Allowed} times",
        stats => stats.Limit(rule.Name) is { RefusedTooSoon: 0, Refused: > 0 },
        stats => $"{stats.Limit(rule.Name).Refused} refused, too soon in {stats.Limit(rule.Name).RefusedTooSoon} minutes of a key");

    /// <summary>In minutes that stand still the way to the next is always the same.</summary>
    public static Threshold LeadsToTheNextMinute(LimitRule rule, TargetAccount account) => Threshold.Create(
        "Retry-After leads to the next minute",
        stats => account.IsEmulator
            ? stats.Limit(rule.Name).RetryAfter is { Least.TotalSeconds: 50, Most.TotalSeconds: 50 }
            : stats.Limit(rule.Name).RetryAfter is { Least.TotalSeconds: >= 1, Most.TotalSeconds: <= 60 },
        stats => $"{stats.Limit(rule.Name).RetryAfter.Least.TotalSeconds:0} to {stats.Limit(rule.Name).RetryAfter.Most.TotalSeconds:0} s");

    public static Threshold NothingFails { get; } = Threshold.Create(
        "nothing fails but by a limit", stats => stats.Total.Failed == 0 && stats.Total.Requests > 0, stats => $"{stats.Total.Failed} of {stats.Total.Requests} failed");

    /// <summary>Takes the account's own limit away, so that only the other one is met.</summary>
    public static Task WithoutAccountLimitAsync(TargetAccount account, CancellationToken cancellation) => account.IsEmulator
        ? account.ControlAsync(HttpMethod.Put, "limits", """{"rules":{"account":false}}""", cancellation)
        : Task.CompletedTask;

    /// <summary>What the emulator's own judge says of the clients; null elsewhere.</summary>
    public static async Task<RetryAfterVerdict?> VerdictAsync(TargetAccount account)
    {
        if (!account.IsEmulator)
        {
            return null;
        }
        using var json = JsonDocument.Parse(await account.ControlAsync(HttpMethod.Get, "limits/violations", null, CancellationToken.None));
        return new RetryAfterVerdict(
            json.RootElement.GetProperty("violations").EnumerateArray().Sum(violation => violation.GetProperty("early").GetInt64()),
            json.RootElement.GetProperty("verdict").GetString() ?? "");
    }
}

/// <summary>What the emulator's judge says.</summary>
/// <param name="Early">Requests that came back too early.</param>
/// <param name="Text">Its words.</param>
internal sealed record RetryAfterVerdict(long Early, string Text);
