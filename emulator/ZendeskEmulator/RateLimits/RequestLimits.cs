using System.Globalization;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.RateLimits;

/// <summary>
/// The limits checked for one request. Their decisions go into the response's headers, into Explain and to the monitor.
/// </summary>
/// <param name="isExempt">True for a request that counts on no limit.</param>
internal sealed class RequestLimits(RequestContext request, LimitSettings defaults, TimeSpan retryAfterTolerance, bool isExempt)
{
    private readonly AccountLimits limits = request.State.Get<AccountLimits>();
    private readonly EmulatorClock clock = request.Account.Clock;
    private readonly Client client = new(request.Credentials, request.Http.Request.Headers.UserAgent.ToString());
    private LimitDecision account;
    private (LimitRule Rule, LimitDecision Decision)? shown;
    private Bound? bound;
    private Refusal? refusal;

    private RetryAfterMonitor RetryAfterMonitor => request.State.Get<RetryAfterMonitor>();

    /// <summary>Starts counting for a request of an account, and keeps this object with the request.</summary>
    public static RequestLimits Begin(RequestContext request, LimitSettings defaults, TimeSpan retryAfterTolerance, bool isExempt = false)
    {
        var limits = new RequestLimits(request, defaults, retryAfterTolerance, isExempt);
        request.Keep(limits);
        return limits;
    }

    /// <summary>Counts the request on the account's limit. Returns null or the 429.</summary>
    public Error? TakeRequest()
    {
        var isTaken = TryTake(AccountLimit.Requests, LimitRule.WholeAccount, out account);
        return isTaken ? null : AccountLimit.Requests.Refuse(account.SecondsLeft);
    }

    /// <summary>Counts the request on a rule. Returns null or the 429.</summary>
    public Error? Take(LimitRule rule, long key = LimitRule.WholeAccount) =>
        Refuses(rule, key, out var seconds) ? rule.Refuse(seconds) : null;

    /// <summary>Counts the request on a rule whose 429 contains values of the request.</summary>
    /// <param name="seconds">The seconds until the next attempt.</param>
    public bool Refuses(LimitRule rule, long key, out int seconds)
    {
        var isTaken = TryTake(rule, key, out var decision);
        if (rule.Header is not null)
        {
            shown = (rule, decision);
        }
        seconds = decision.SecondsLeft;
        return !isTaken;
    }

    /// <summary>Adds the header of a bound that does not count requests, in the form of Zendesk's limits.</summary>
    /// <param name="resets">The seconds until the bound resets.</param>
    public void Show(string header, int total, int remaining, int resets) =>
        bound = new(header, string.Create(CultureInfo.InvariantCulture, $"total={total}; remaining={remaining}; resets={resets}"));

    /// <summary>The headers of 2024 and later (facts §6.4).</summary>
    public void WriteHeaders(IHeaderDictionary headers)
    {
        if (isExempt)
        {
            return;
        }
        var (total, remaining, resets) = (
            HeaderNumber.Of(account.Total), HeaderNumber.Of(account.Remaining), HeaderNumber.Of(account.SecondsLeft));
        headers["X-Rate-Limit"] = total;
        headers["X-Rate-Limit-Remaining"] = remaining;
        headers["RateLimit-Limit"] = total;
        headers["RateLimit-Remaining"] = remaining;
        headers["RateLimit-Reset"] = resets;
        if (shown is { } row)
        {
            headers[row.Rule.Header!] = string.Create(
                CultureInfo.InvariantCulture,
                $"total={row.Decision.Total}; remaining={row.Decision.Remaining}; resets={row.Decision.SecondsLeft}");
        }
        if (bound is { } other)
        {
            headers[other.Header] = other.Text;
        }
    }

    /// <summary>Marks the response as sent: from now on the client knows of a refusal.</summary>
    public void Sent()
    {
        if (refusal is { } refused)
        {
            RetryAfterMonitor.Refused(client, refused.Rule, refused.Key, refused.Now, refused.RetryAt, RealTime.Mark());
        }
    }

    private bool TryTake(LimitRule rule, long key, out LimitDecision decision)
    {
        if (isExempt)
        {
            decision = default;
            return true;
        }
        decision = limits.Take(rule, key, limits.SettingsOr(defaults), clock);
        RetryAfterMonitor.Check(client, rule, key, decision.Now, request.ArrivedAt, retryAfterTolerance, decision.Speed);
        if (decision.IsRefused)
        {
            refusal = new(rule, key, decision.Now, decision.ResetsAt);
        }
        if (decision.Total > 0)
        {
            request.Explain?.Limit(rule.Name, key, decision.Before, decision.Remaining, decision.Total);
        }
        return !decision.IsRefused;
    }

    // Objects, because most requests have neither: each has to carry a reference only.
    private sealed record Bound(string Header, string Text);

    private sealed record Refusal(LimitRule Rule, long Key, DateTimeOffset Now, DateTimeOffset RetryAt);
}
