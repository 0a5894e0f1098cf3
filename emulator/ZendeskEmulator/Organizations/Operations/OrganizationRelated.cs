using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>GET /api/v2/organizations/{id}/related: the number of its tickets and users.</summary>
internal static class OrganizationRelated
{
    public static Response Handle(RequestContext request)
    {
        var (state, id) = (request.State, request.PathId(0));
        if (state.Get<Records<Organization>>().Find(id) is null)
        {
            return Errors.RecordNotFound;
        }
        var tickets = state.Get<TicketCollection>().Of(TicketCollection.ByOrganization, id).Count;
        var users = state.Get<Records<OrganizationMembership>>().CountOf(OrganizationMembership.Organization, id);
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("organization_related");
            json.WriteNumber("tickets_count", tickets);
            json.WriteNumber("users_count", users);
            json.WriteEndObject();
        });
    }
}
