using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>GET /api/v2/users/{user_id}/organizations, and CountUserOrganizations.</summary>
internal static class ListUserOrganizations
{
    public static Response Handle(RequestContext request)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        return Find(request) is { } organizations
            ? ListOrganizations.Page(
                request,
                RecordPage<Organization>.Of(new FewRecords<Organization>(organizations), page),
                string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{request.PathId(0)}/organizations.json"))
            : Errors.RecordNotFound;
    }

    /// <summary>GET /api/v2/users/{user_id}/organizations/count</summary>
    public static Response Count(RequestContext request) =>
        Find(request) is { } organizations ? new CountResponse(organizations.Count, request.Account.Clock.UtcNow) : Errors.RecordNotFound;

    /// <summary>The organizations of the user in the path; null when the user does not exist.</summary>
    private static List<Organization>? Find(RequestContext request)
    {
        if (request.State.Get<UserCollection>().Find(request.PathId(0)) is null)
        {
            return null;
        }
        var all = request.State.Get<OrganizationCollection>();
        var memberships = request.State.Get<Records<OrganizationMembership>>().OfOwner(request.PathId(0));
        return [.. memberships.Select(membership => all.Find(membership.OrganizationId)).OfType<Organization>()];
    }
}
