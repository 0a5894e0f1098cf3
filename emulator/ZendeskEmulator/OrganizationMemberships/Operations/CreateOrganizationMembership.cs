using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>
/// POST /api/v2/organization_memberships, and CreateUserOrganizationMembership under a user, whose id then comes from the
/// path: 201 with Location; the first one of a user is the default.
/// </summary>
internal static class CreateOrganizationMembership
{
    public static Outcome<OrganizationMembership> Handle(RequestContext request, in AccountWrite write, OrganizationMembershipInput input) => Create(write, input, request.Caller);

    /// <summary>POST /api/v2/users/{user_id}/organization_memberships</summary>
    public static Outcome<OrganizationMembership> OfUser(RequestContext request, in AccountWrite write, OrganizationMembershipInput input)
    {
        input.UserId = request.PathId(0);
        return write.Get<UserCollection>().Find(request.PathId(0)) is null ? Errors.RecordNotFound : Create(write, input, request.Caller);
    }

    /// <summary>Makes a membership: for this call, and for one of many.</summary>
    public static Outcome<OrganizationMembership> Create(in AccountWrite write, OrganizationMembershipInput input, Caller caller)
    {
        var errors = new FieldErrors();
        var user = input.UserId is { } userId ? write.Get<UserCollection>().Find(userId) : null;
        var organization = input.OrganizationId is { } organizationId ? write.Get<OrganizationCollection>().Find(organizationId) : null;
        // Assumed A-22: the wording for a user or organization that there is not.
        if (user is null or { Deleted: true })
        {
            errors.Blank("user", "User");
        }
        if (organization is null)
        {
            errors.Blank("organization", "Organization");
        }
        if (errors.Any)
        {
            return errors;
        }
        if (!UserRights.MayChange(caller, user!))
        {
            return Errors.Forbidden;
        }
        var draft = new OrganizationMembershipDraft(user!.Id, write.Get<OrganizationMembershipCollection>().OfUser(user.Id));
        if (draft.Find(organization!.Id) is not null)
        {
            errors.AlreadyMember();
            return errors;
        }
        var made = draft.Add(write, organization.Id, input.Default);
        OrganizationMembershipChange.Put(write, user, draft);
        return Outcome<OrganizationMembership>.Created(made);
    }

    public static Response Render(RequestContext request, in Outcome<OrganizationMembership> outcome) => new RecordResponse<OrganizationMembership>(
        201, OrganizationMembershipJson.Envelope, outcome.Record, OrganizationMembershipJson.WriterFor(request.State.Get<OrganizationCollection>(), outcome.Record), OrganizationMembershipJson.Folder);
}
