using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Users;

/// <summary>Zendesk's limits on users, in addition to the account's limit (facts §6.2, §6.3).</summary>
internal static class UserLimits
{
    /// <summary>
    /// Five updates per minute of each user. PUT and create_or_update share the limit; the key is the id of the user
    /// found.
    /// </summary>
    // Assumed A-30: every update has the header, refused or not. A creation has none.
    public static readonly LimitRule Updates =
        LimitRule.PerMinute("create-update-user", 5, seconds => Errors.TooManyUserUpdates(seconds, null, null, null)) with
        {
            Header = "Zendesk-RateLimit-create-update-user",
            Key = "user",
        };

    /// <summary>One update per second for the whole account, which newer texts mention. It is a setting.</summary>
    // Assumed A-31: this limit is checked before the five per minute. A refused update does not count towards the five.
    public static readonly LimitRule UpdatesPerSecond = new(
        "user-updates-per-second",
        TimeSpan.FromSeconds(1),
        settings => settings.UserUpdatesPerSecond,
        seconds => Errors.TooManyUserUpdates(seconds, null, null, null));

    /// <summary>A hundred requests per minute beyond page 10,000 of the list.</summary>
    public static readonly LimitRule DeepPages = LimitRule.PerMinute(
        "list-users-deep-pages",
        100,
        seconds => Errors.TooManyEndpointRequests(seconds, "user list"));

    /// <summary>Five requests per minute beyond page 100 of the list of deleted users.</summary>
    public static readonly LimitRule DeletedDeepPages =
        LimitRule.PerMinute("list-deleted-users-deep-pages", 5, seconds => Errors.TooManyEndpointRequests(seconds, "deleted user list"));

    /// <summary>Seven hundred permanent deletions in ten minutes.</summary>
    public static readonly LimitRule PermanentDeletions = new(
        "permanently-delete-users",
        TimeSpan.FromMinutes(10),
        _ => 700,
        seconds => Errors.TooManyEndpointRequests(seconds, "permanent user deletion", "10 minutes"));

    public static readonly LimitRule[] Rules = [Updates, UpdatesPerSecond, DeepPages, DeletedDeepPages, PermanentDeletions];

    /// <summary>Counts an update of a user. Returns null, or the 429 with the keys from the body.</summary>
    // Assumed A-32: an update refused with 422 uses one of the five; one refused with 400 does not.
    public static Error? TakeUpdate(RequestLimits limits, long userId, string? sentEmail, string? sentId, string? sentExternalId) =>
        limits.Refuses(UpdatesPerSecond, LimitRule.WholeAccount, out var seconds) || limits.Refuses(Updates, userId, out seconds)
            ? Errors.TooManyUserUpdates(seconds, sentEmail, sentId, sentExternalId)
            : null;
}
