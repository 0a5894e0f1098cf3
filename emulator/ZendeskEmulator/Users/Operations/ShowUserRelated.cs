using ZendeskEmulator.OrganizationSubscriptions;

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
        var tickets = request.State.Get<TicketCounts>().OfUser(id);
        var subscriptions = OrganizationSubscription.OfUser(request.State, id).Length;
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("user_related");
            foreach (var counter in Counters)
            {
                json.WriteNumber(counter, counter switch
                {
                    "assigned_tickets" => tickets.Assigned,
                    "requested_tickets" => tickets.Requested,
                    "followed_tickets" => tickets.Followed,
                    "ccd_tickets" => tickets.Copied,
                    "organization_subscriptions" => subscriptions,
                    _ => 0,
                });
            }
            json.WriteEndObject();
        });
    }
}
