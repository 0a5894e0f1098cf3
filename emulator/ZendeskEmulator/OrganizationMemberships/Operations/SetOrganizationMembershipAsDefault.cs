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
    public static Outcome<OrganizationMembership[]> Handle(RequestContext request, in AccountWrite write)
    {
        var id = request.PathId(1);
        return Set(request, write, membership => membership.Id == id);
    }

    /// <summary>PUT /api/v2/users/{user_id}/organizations/{organization_id}/make_default</summary>
    public static Outcome<OrganizationMembership[]> ByOrganization(RequestContext request, in AccountWrite write)
    {
        var organizationId = request.PathId(1);
        return Set(request, write, membership => membership.OrganizationId == organizationId);
    }

    public static Response RenderAll(RequestContext request, in Outcome<OrganizationMembership[]> outcome) => new RecordListResponse<OrganizationMembership>(
        OrganizationMembershipJson.ListName,
        RecordPage<OrganizationMembership>.Of(new FewRecords<OrganizationMembership>(outcome.Record), PageRequest.First),
        OrganizationMembershipJson.WriterFor(request.State.Get<OrganizationCollection>(), outcome.Record),
        string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{request.PathId(0)}/organization_memberships.json"),
        request.Query);

    public static Response RenderOne(RequestContext request, in Outcome<OrganizationMembership[]> outcome) =>
        ShowOrganizationMembership.Show(request, Array.Find(outcome.Record, membership => membership.Default)!);

    private static Outcome<OrganizationMembership[]> Set(RequestContext request, in AccountWrite write, Predicate<OrganizationMembership> isMeant)
    {
        var userId = request.PathId(0);
        var memberships = write.Get<OrganizationMembershipCollection>().OfUser(userId);
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
        return OrganizationMembershipChange.Put(write, user, draft);
    }
}
