using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationSubscriptions;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// GET /api/v2/users/{id}/related: the number of its tickets and subscriptions. The emulator has no topics.
/// </summary>
internal static class ShowUserRelated
{
    public static Response Handle(RequestContext request)
    {
        var id = request.PathId(0);
        return request.State.Get<UserCollection>().Find(id) is null
            ? Errors.RecordNotFound
            : new UserRelatedResponse(
                request.State.Get<TicketCounts>().OfUser(id), OrganizationSubscription.OfUser(request.State, id).Length);
    }
}

/// <summary>{"user_related":{…}}</summary>
internal sealed class UserRelatedResponse(UserTicketCounts tickets, int organizationSubscriptions) : Response(200)
{
    /// <summary>In the recorded order.</summary>
    private static readonly string[] Counters =
    [
        "assigned_tickets", "requested_tickets", "topics", "topic_comments", "votes", "subscriptions", "entry_subscriptions",
        "forum_subscriptions", "organization_subscriptions", "followed_tickets", "ccd_tickets",
    ];

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartObject("user_related");
        foreach (var counter in Counters)
        {
            json.WriteNumber(counter, counter switch
            {
                "assigned_tickets" => tickets.Assigned,
                "requested_tickets" => tickets.Requested,
                "followed_tickets" => tickets.Followed,
                "ccd_tickets" => tickets.Copied,
                "organization_subscriptions" => organizationSubscriptions,
                _ => 0,
            });
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
