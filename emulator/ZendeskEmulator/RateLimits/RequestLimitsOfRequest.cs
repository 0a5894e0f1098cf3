using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.RateLimits;

/// <summary>Where operations find the limits of their request.</summary>
internal static class RequestLimitsOfRequest
{
    public static RequestLimits Limits(this RequestContext request) =>
        request.Item<RequestLimits>() ?? throw new InvalidOperationException("The request is not counted: it has no credentials.");
}
