using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>GET tickets/{id}/related: the ticket's incidents and the ticket that it follows up (documented).</summary>
internal static class TicketRelated
{
    public static Response Handle(RequestContext request)
    {
        var tickets = request.State.Get<TicketCollection>();
        if (tickets.FindNumber(request.PathId(0)) is not { } ticket)
        {
            return Errors.RecordNotFound;
        }
        var incidents = tickets.IncidentsOf(ticket.Number).Count;
        return new ObjectResponse((json, _) =>
        {
            json.WriteNull("topic_id");
            json.WriteStartArray("jira_issue_ids");
            json.WriteEndArray();
            json.WriteStartArray("followup_source_ids");
            if (ticket.FollowupSourceId != 0)
            {
                json.WriteStringValue(ticket.FollowupSourceId.ToString(CultureInfo.InvariantCulture));
            }
            json.WriteEndArray();
            json.WriteBoolean("from_archive", false);
            json.WriteNumber("incidents", incidents);
        });
    }
}
