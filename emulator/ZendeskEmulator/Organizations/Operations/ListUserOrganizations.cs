using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationMemberships;
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
        return Find(request, out var userId, out var organizations)
            ?? ListOrganizations.Page(
                request,
                RecordPage<Organization>.Of(new FewRecords<Organization>(organizations), page),
                string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{userId}/organizations.json"));
    }

    /// <summary>GET /api/v2/users/{user_id}/organizations/count</summary>
    public static Response Count(RequestContext request) =>
        Find(request, out _, out var organizations) ?? new CountResponse(organizations.Count, request.Account.Clock.UtcNow);

    private static Response? Find(RequestContext request, out long userId, out List<Organization> organizations)
    {
        organizations = [];
        userId = request.PathId(0);
        if (request.State.Get<UserCollection>().Find(userId) is null)
        {
            return Errors.RecordNotFound;
        }
        var all = request.State.Get<OrganizationCollection>();
        var memberships = request.State.Get<OrganizationMembershipCollection>().OfUser(userId);
        organizations.AddRange(memberships.Select(membership => all.Find(membership.OrganizationId)).OfType<Organization>());
        return null;
    }
}
