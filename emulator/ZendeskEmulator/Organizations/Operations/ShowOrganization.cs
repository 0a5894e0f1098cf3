using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>GET /api/v2/organizations/{id}</summary>
internal static class ShowOrganization
{
    public static Response Handle(RequestContext request)
    {
        var id = request.PathId(0);
        return request.State.Get<OrganizationCollection>().Find(id) is { } organization
            ? new RecordResponse<Organization>(200, OrganizationJson.Envelope, organization, OrganizationJson.WriterIn(request.State))
            : Errors.RecordNotFound;
    }
}
