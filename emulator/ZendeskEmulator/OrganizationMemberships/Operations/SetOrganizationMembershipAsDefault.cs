using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>SetOrganizationMembershipAsDefault answers the user's memberships; SetOrganizationAsDefault, by the organization, the one.</summary>
internal static class SetOrganizationMembershipAsDefault
{
    /// <summary>PUT /api/v2/users/{user_id}/organization_memberships/{id}/make_default</summary>
    public static Response Handle(RequestContext request, in AccountWrite write)
    {
        var userId = request.PathId(0);
        var id = request.PathId(1);
        return Set(request, write, userId, membership => membership.Id == id, out var memberships) ?? new RecordListResponse<OrganizationMembership>(
            OrganizationMembershipJson.ListName,
            RecordPage<OrganizationMembership>.Of(new FewRecords<OrganizationMembership>(memberships), PageRequest.First),
            OrganizationMembershipJson.WriterFor(request.State.Get<OrganizationCollection>(), memberships),
            string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{userId}/organization_memberships.json"),
            request.Query);
    }

    /// <summary>PUT /api/v2/users/{user_id}/organizations/{organization_id}/make_default</summary>
    public static Response ByOrganization(RequestContext request, in AccountWrite write)
    {
        var userId = request.PathId(0);
        var organizationId = request.PathId(1);
        return Set(request, write, userId, membership => membership.OrganizationId == organizationId, out var memberships)
            ?? ShowOrganizationMembership.Show(request, Array.Find(memberships, membership => membership.Default)!);
    }

    private static Response? Set(RequestContext request, in AccountWrite write, long userId, Predicate<OrganizationMembership> isMeant, out OrganizationMembership[] memberships)
    {
        memberships = write.Get<OrganizationMembershipCollection>().OfUser(userId);
        if (Array.Find(memberships, isMeant) is not { } chosen || write.Get<UserCollection>().Find(userId) is not { } user)
        {
            return Errors.RecordNotFound;
        }
        if (!UserRights.MayChange(request.Caller, user))
        {
            return Errors.Forbidden;
        }
        var draft = new OrganizationMembershipDraft(userId, memberships);
        draft.MakeDefault(write, chosen);
        memberships = OrganizationMembershipChange.Put(write, user, draft);
        return null;
    }
}
