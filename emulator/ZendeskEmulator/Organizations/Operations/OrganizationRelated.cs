using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// GET /api/v2/organizations/{id}/related: the number of its tickets and
/// users.
/// </summary>
internal static class OrganizationRelated
{
    public static Response Handle(RequestContext request)
    {
        var id = request.PathId(0);
        return request.State.Get<Records<Organization>>().Find(id) is null
            ? Errors.RecordNotFound
            : new OrganizationRelatedResponse(
                request.State.Get<TicketCounts>().OfOrganization(id),
                request.State.Get<Records<OrganizationMembership>>().CountOf(OrganizationMembership.Organization, id));
    }
}

/// <summary>{"organization_related":{"tickets_count":…,"users_count":…}}</summary>
internal sealed class OrganizationRelatedResponse(int tickets, int users) : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartObject("organization_related");
        json.WriteNumber("tickets_count", tickets);
        json.WriteNumber("users_count", users);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
