using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tickets;

/// <summary>Zendesk's limits on tickets, in addition to the account's limit (facts-tickets §2.13).</summary>
internal static class TicketLimits
{
    /// <summary>The maximum number of comments of a ticket (documented).</summary>
    public const int MaxComments = 5_000;

    /// <summary>Thirty updates of a ticket by an agent in ten minutes.</summary>
    public static readonly LimitRule UpdatesOfTicket = new(
        "per-ticket-updates", TimeSpan.FromMinutes(10), _ => 30,
        seconds => Errors.TooManyEndpointRequests(seconds, "ticket update", "10 minutes"))
    {
        Header = "Zendesk-RateLimit-per-ticket-updates",
        Key = "ticket and agent",
    };

    /// <summary>A hundred updates of tickets a minute; 300 with the High Volume add-on.</summary>
    public static readonly LimitRule Updates = new(
        "tickets-update",
        TimeSpan.FromMinutes(1),
        settings => settings.Plan == Plan.HighVolume ? 300 : 100,
        seconds => Errors.TooManyEndpointRequests(seconds, "ticket update"))
    {
        Header = "Zendesk-RateLimit-tickets-update",
    };

    /// <summary>Three hundred new tickets a minute of each user.</summary>
    public static readonly LimitRule Creations =
        LimitRule.PerMinute(
            "ticket-request-create-by-user-and-ip", 300, seconds => Errors.TooManyEndpointRequests(seconds, "ticket creation")) with
        {
            Header = "Zendesk-RateLimit-ticket-request-create-by-user-and-ip",
            Key = "user",
        };

    /// <summary>Fifty requests a minute beyond page 500 of the list.</summary>
    public static readonly LimitRule DeepPages =
        LimitRule.PerMinute("tickets-index-deep-pagination", 50, seconds => Errors.TooManyEndpointRequests(seconds, "ticket list"));

    /// <summary>Four hundred deletions a minute.</summary>
    public static readonly LimitRule Deletions =
        LimitRule.PerMinute("tickets-destroy", 400, seconds => Errors.TooManyEndpointRequests(seconds, "ticket deletion"));

    /// <summary>Ten lists of deleted tickets a minute, five beyond page 100.</summary>
    public static readonly LimitRule DeletedLists =
        LimitRule.PerMinute("deleted-tickets-index", 10, seconds => Errors.TooManyEndpointRequests(seconds, "deleted ticket list")) with
        {
            Header = "Zendesk-RateLimit-deleted-tickets-index",
        };

    /// <inheritdoc cref="DeletedLists"/>
    public static readonly LimitRule DeletedDeepPages =
        LimitRule.PerMinute(
            "deleted-tickets-index-deep-pagination", 5, seconds => Errors.TooManyEndpointRequests(seconds, "deleted ticket list"));

    /// <summary>A thousand deletions for good a minute.</summary>
    public static readonly LimitRule Purges =
        LimitRule.PerMinute("deleted-tickets-destroy", 1_000, seconds => Errors.TooManyEndpointRequests(seconds, "deleted ticket")) with
        {
            Header = "Zendesk-RateLimit-deleted-tickets-destroy",
        };

    /// <summary>Three hundred calls a minute that delete many for good.</summary>
    public static readonly LimitRule BulkPurges =
        LimitRule.PerMinute("deleted-tickets-destroy_many", 300, seconds => Errors.TooManyEndpointRequests(seconds, "deleted ticket")) with
        {
            Header = "Zendesk-RateLimit-deleted-tickets-destroy_many",
        };

    public static readonly LimitRule[] Rules =
        [UpdatesOfTicket, Updates, Creations, DeepPages, Deletions, DeletedLists, DeletedDeepPages, Purges, BulkPurges];

    /// <summary>Counts an update of a ticket; null, or the 429.</summary>
    public static Error? TakeUpdate(RequestLimits limits, long number, long userId) =>
        limits.Take(UpdatesOfTicket, (number * IdLayout.CountsPerAccount) + (userId % IdLayout.CountsPerAccount)) ?? limits.Take(Updates);
}
