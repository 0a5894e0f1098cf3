using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Organizations;

/// <summary>Zendesk's limits on organizations, beside the account's (facts §6.3).</summary>
internal static class OrganizationLimits
{
    /// <summary>Five updates a minute of each organization, by PUT and create_or_update alike.</summary>
    public static readonly LimitRule Updates = LimitRule.PerMinute("organization-update", 5, Errors.TooManyOrganizationUpdates);

    public static readonly LimitRule[] Rules = [Updates];
}
