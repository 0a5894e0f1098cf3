using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Organizations;

/// <summary>Zendesk's limits on organizations, in addition to the account's limit (facts §6.3).</summary>
internal static class OrganizationLimits
{
    /// <summary>Five updates per minute of each organization. PUT and create_or_update share the limit.</summary>
    public static readonly LimitRule Updates = LimitRule.PerMinute(
        "organization-update",
        5,
        Errors.TooManyOrganizationUpdates) with
    { Key = "organization" };

    public static readonly LimitRule[] Rules = [Updates];
}
