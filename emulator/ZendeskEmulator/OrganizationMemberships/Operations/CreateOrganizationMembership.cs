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
    private const string Action = "organization_memberships/create";

    public static Response Handle(RequestContext request) =>
        OrganizationMembershipInput.Read(request, Action, out var input) is { } badBody ? badBody : Create(request, input);

    /// <summary>POST /api/v2/users/{user_id}/organization_memberships</summary>
    public static Response OfUser(RequestContext request)
    {
        if (request.ReadId(0, Action, out var userId) is { } badId)
        {
            return badId;
        }
        if (OrganizationMembershipInput.Read(request, Action, out var input) is { } badBody)
        {
            return badBody;
        }
        input.UserId = userId;
        return request.State.Get<UserCollection>().Find(userId) is null ? Errors.RecordNotFound : Create(request, input);
    }

    private static Response Create(RequestContext request, OrganizationMembershipInput input)
    {
        using var write = request.BeginWrite();
        return Create(write, input, request.Caller);
    }

    /// <summary>Makes a membership: for this call, and for one of many.</summary>
    public static Response Create(in AccountWrite write, OrganizationMembershipInput input, Caller caller)
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
            return Errors.RecordInvalid(errors);
        }
        if (!UserRights.MayChange(caller, user!))
        {
            return Errors.Forbidden;
        }
        var draft = new OrganizationMembershipDraft(user!.Id, write.Get<OrganizationMembershipCollection>().OfUser(user.Id));
        if (draft.Find(organization!.Id) is not null)
        {
            errors.AlreadyMember();
            return Errors.RecordInvalid(errors);
        }
        var made = draft.Add(write, organization.Id, input.Default);
        OrganizationMembershipChange.Put(write, user, draft);
        write.Commit();
        return new RecordResponse<OrganizationMembership>(
            201, OrganizationMembershipJson.Envelope, made, OrganizationMembershipJson.WriterFor(write.Get<OrganizationCollection>(), made), OrganizationMembershipJson.Folder);
    }
}
