using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>GET /api/v2/organizations/count</summary>
internal static class CountOrganizations
{
    public static Response Handle(RequestContext request) =>
        new CountResponse(request.State.Get<OrganizationCollection>().Count, request.Account.Clock.UtcNow);
}
