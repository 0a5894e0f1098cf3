using LoadEngine;
using ZendeskEmulator.Load.Limits;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Shared parts of the scenarios about rate limits.</summary>
internal static class LimitedRequests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Five updates of one user a minute.</summary>
    public static LimitWatch WatchProfile() => new(new LimitRule("profile", 5, Minute));

    /// <summary>The limit of the account's plan.</summary>
    public static LimitWatch WatchAccount(int allowed) => new(new LimitRule("account", allowed, Minute));

    /// <summary>Sends a request and notes how a limit treated it.</summary>
    public static async Task<Response> SendAsync(ScenarioContext context, LimitWatch watch, string key, Func<Task<ApiResponse>> send)
    {
        var begun = context.Now;
        var response = await send();
        // A refusal by another limit says nothing about this one.
        var isProfile = watch.Rule.Name == "profile";
        if (response.IsOk || (response.IsLimited && response.IsLimitedByProfile == isProfile))
        {
            watch.Add(new LimitUse(key, response.At, begun, context.Now, response.IsOk, response.RetryAfter));
        }
        return response.ToResponse();
    }

    /// <summary>In minutes that stand still, the way to the next is always the same; elsewhere it is up to a minute.</summary>
    public static Threshold LeadsToTheNextMinute(LimitWatch watch, TargetAccount account)
    {
        var rest = Minute - TimeSpan.FromSeconds(AccountClock.Begin.Second);
        return account.IsEmulator
            ? Threshold.RetryAfterIs(watch, rest, rest)
            : Threshold.RetryAfterIs(watch, TimeSpan.FromSeconds(1), Minute);
    }

    /// <summary>Takes the account's own limit away, so that only the other one is met.</summary>
    public static Task WithoutAccountLimitAsync(TargetAccount account, CancellationToken cancellation) => account.IsEmulator
        ? account.ControlAsync(HttpMethod.Put, "limits", """{"rules":{"account":false}}""", cancellation)
        : Task.CompletedTask;

    /// <summary>Counts limits and refuses nothing.</summary>
    public static Task OnlyObserveAsync(TargetAccount account, CancellationToken cancellation) => account.IsEmulator
        ? account.ControlAsync(HttpMethod.Put, "limits", """{"mode":"Observe"}""", cancellation)
        : Task.CompletedTask;

    /// <summary>Sets the smallest suite plan: 200 requests a minute.</summary>
    public static Task SetSmallPlanAsync(TargetAccount account, CancellationToken cancellation) => account.IsEmulator
        ? account.ControlAsync(HttpMethod.Put, "limits", """{"plan":"SuiteTeam"}""", cancellation)
        : Task.CompletedTask;
}
