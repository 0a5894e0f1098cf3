using ZendeskEmulator.Http;

namespace ZendeskEmulator.RateLimits;

/// <summary>
/// The account's requests per minute, set by its plan. One counter covers all endpoints (facts §6.1).
/// </summary>
internal static class AccountLimit
{
    public static readonly LimitRule Requests =
        new("account", TimeSpan.FromMinutes(1), settings => settings.RequestsPerMinute, Errors.TooManyRequests);
}
