using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>SetOrganizationMembershipAsDefault, and SetOrganizationAsDefault by the organization: answers the user's memberships.</summary>
internal static class SetOrganizationMembershipAsDefault
{
    private const string Action = "organization_memberships/make_default";

    /// <summary>PUT /api/v2/users/{user_id}/organization_memberships/{id}/make_default</summary>
    public static Answer Handle(RequestContext request) => Set(request, (membership, id) => membership.Id == id);

    /// <summary>PUT /api/v2/users/{user_id}/organizations/{organization_id}/make_default</summary>
    public static Answer ByOrganization(RequestContext request) => Set(request, (membership, id) => membership.OrganizationId == id);

    private static Answer Set(RequestContext request, Func<OrganizationMembership, long, bool> isMeant)
    {
        if (request.ReadIds(Action, out var userId, out var id) is { } badId)
        {
            return badId;
        }
        using var write = request.BeginWrite();
        var stored = write.Get<OrganizationMembershipCollection>().OfUser(userId);
        if (Array.Find(stored, membership => isMeant(membership, id)) is not { } chosen)
        {
            return Errors.RecordNotFound;
        }
        var draft = new OrganizationMembershipDraft(userId, stored);
        draft.MakeDefault(write, chosen);
        var memberships = draft.Put(write);
        write.Commit();
        return new RecordListAnswer<OrganizationMembership>(
            OrganizationMembershipJson.ListName,
            RecordPage<OrganizationMembership>.Of(new FewRecords<OrganizationMembership>(memberships), PageRequest.First),
            OrganizationMembershipJson.WriterFor(write.Get<OrganizationCollection>()),
            string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{userId}/organization_memberships.json"),
            request.Query);
    }
}
