using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Views;

/// <summary>Zendesk's limits on reading the tickets of views (documented), in addition to the account's limit.</summary>
// Assumed A-144: the names. Their 429 is documented for count_many.
internal static class ViewLimits
{
    /// <summary>The tickets of one view, for each agent: five executions a minute.</summary>
    public static readonly LimitRule Executions = OfViewAndAgent("views-execute");

    /// <summary>Five previews a minute of each agent. A preview has no view.</summary>
    public static readonly LimitRule Previews = OfViewAndAgent("views-preview");

    /// <summary>Five counts a minute of one view, for each agent.</summary>
    public static readonly LimitRule Counts = OfViewAndAgent("views-count");

    /// <summary>Six calls in five minutes that count several views.</summary>
    public static readonly LimitRule ManyCounts = new("views-count_many", TimeSpan.FromMinutes(5), _ => 6, Errors.TooManyUpdates);

    public static readonly LimitRule[] Rules = [Executions, Previews, Counts, ManyCounts];

    /// <summary>Counts a request on a rule of a view and an agent; null, or the 429.</summary>
    /// <param name="viewId">0 for a preview.</param>
    public static Error? Take(RequestContext request, LimitRule rule, long viewId = 0)
    {
        const long Ids = IdLayout.CountsPerAccount;
        return request.Limits().Take(rule, (viewId % Ids * Ids) + (request.Caller.UserId % Ids));
    }

    private static LimitRule OfViewAndAgent(string name) =>
        LimitRule.PerMinute(name, 5, Errors.TooManyUpdates) with { Key = "view and agent" };
}
