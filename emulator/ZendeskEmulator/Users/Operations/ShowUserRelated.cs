using ZendeskEmulator.OrganizationSubscriptions;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// GET /api/v2/users/{id}/related: the number of its tickets and subscriptions. The emulator has no topics.
/// </summary>
internal static class ShowUserRelated
{
    /// <summary>In the recorded order.</summary>
    private static readonly string[] Counters =
    [
        "assigned_tickets", "requested_tickets", "topics", "topic_comments", "votes", "subscriptions", "entry_subscriptions",
        "forum_subscriptions", "organization_subscriptions", "followed_tickets", "ccd_tickets",
    ];

    public static Response Handle(RequestContext request)
    {
        var id = request.PathId(0);
        if (!UserCollection.Has(request.State, id))
        {
            return Errors.RecordNotFound;
        }
        var tickets = request.State.Get<TicketCollection>();
        var (assigned, requested) = (tickets.Of(TicketCollection.ByAssignee, id).Count, tickets.Of(TicketCollection.ByRequester, id).Count);
        var (followed, copied) = (tickets.OfFollower(id).Count, tickets.OfEmailCc(id).Count);
        var subscriptions = OrganizationSubscription.OfUser(request.State, id).Length;
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("user_related");
            foreach (var counter in Counters)
            {
                json.WriteNumber(counter, counter switch
                {
                    "assigned_tickets" => assigned,
                    "requested_tickets" => requested,
                    "followed_tickets" => followed,
                    "ccd_tickets" => copied,
                    "organization_subscriptions" => subscriptions,
                    _ => 0,
                });
            }
            json.WriteEndObject();
        });
    }
}
