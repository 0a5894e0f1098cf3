using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Users;

/// <summary>Zendesk's limits on users, beside the account's (facts §6.2, §6.3).</summary>
internal static class UserLimits
{
    /// <summary>Five updates a minute of each user, by PUT and create_or_update alike; the key is the user found.</summary>
    // Assumed A-30: the header comes with every update, refused or not, and with no creation.
    public static readonly LimitRule Updates =
        LimitRule.PerMinute("create-update-user", 5, seconds => Errors.TooManyUserUpdates(seconds, null, null, null)) with
        {
            Header = "Zendesk-RateLimit-create-update-user",
        };

    /// <summary>One update a second for the whole account, which newer texts tell of: a setting.</summary>
    // Assumed A-31: it is looked at before the five a minute, of which an update that it refuses uses none.
    public static readonly LimitRule UpdatesPerSecond = new(
        "user-updates-per-second", TimeSpan.FromSeconds(1), settings => settings.UserUpdatesPerSecond, seconds => Errors.TooManyUserUpdates(seconds, null, null, null));

    /// <summary>A hundred a minute beyond page 10,000 of the list.</summary>
    public static readonly LimitRule DeepPages = LimitRule.PerMinute("list-users-deep-pages", 100, seconds => Errors.TooManyEndpointRequests(seconds, "user list"));

    /// <summary>Five a minute beyond page 100 of the list of deleted users.</summary>
    public static readonly LimitRule DeletedDeepPages =
        LimitRule.PerMinute("list-deleted-users-deep-pages", 5, seconds => Errors.TooManyEndpointRequests(seconds, "deleted user list"));

    /// <summary>Seven hundred users in ten minutes are deleted for good.</summary>
    public static readonly LimitRule PermanentDeletions = new(
        "permanently-delete-users", TimeSpan.FromMinutes(10), _ => 700, seconds => Errors.TooManyEndpointRequests(seconds, "permanent user deletion", "10 minutes"));

    public static readonly LimitRule[] Rules = [Updates, UpdatesPerSecond, DeepPages, DeletedDeepPages, PermanentDeletions];

    /// <summary>Counts an update of a user; null, or the 429 with what the body said.</summary>
    // Assumed A-32: an update that is refused with 422 has used one of the five; one refused with 400 has not.
    public static Error? TakeUpdate(RequestLimits limits, long userId, string? sentEmail, string? sentId, string? sentExternalId) =>
        limits.Refuses(UpdatesPerSecond, LimitRule.WholeAccount, out var seconds) || limits.Refuses(Updates, userId, out seconds)
            ? Errors.TooManyUserUpdates(seconds, sentEmail, sentId, sentExternalId)
            : null;
}
