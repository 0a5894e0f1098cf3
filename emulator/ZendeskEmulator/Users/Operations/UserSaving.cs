using ZendeskEmulator.Attachments;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.RoutingAttributes;
using ZendeskEmulator.Sessions;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.UserPasswords;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// Creates or changes a user from a request, for create, update, create_or_update and bulk calls alike. Everything is
/// checked before anything is put.
/// </summary>
internal static class UserSaving
{
    /// <summary>POST /api/v2/users: always creates a user. An id in the body is ignored (facts §2.1).</summary>
    public static Outcome<UserView> Create(RequestContext request, in AccountWrite write, UserInput input) =>
        Save(write, null, input, request.Caller);

    /// <summary>Puts the user into the write.</summary>
    /// <param name="existing">The user to change; null to create one.</param>
    /// <returns>The user, or the error: 403 when the agent may not change the user, 422 with all field
    /// errors.</returns>
    public static Outcome<UserView> Save(in AccountWrite write, User? existing, UserInput input, Caller caller)
    {
        var users = write.Get<UserCollection>();
        var before = existing is null ? (UserView?)null : users.View(existing);
        var stored = existing ?? write.Begin(new User { Name = "" });
        var identities = new UserIdentityDraft(stored.Id, before?.Identities ?? []);
        var memberships = new MembershipDraft<OrganizationMembership>(stored.Id, before?.Memberships ?? []);
        var errors = new FieldErrors();

        UserAddresses.Apply(write, identities, input);
        var merged = UserPhones.Apply(write, identities, UserMerge.Apply(stored, input), input);
        merged = UserCustomRole.Apply(write, stored, merged, input, errors);
        var fields = User.FieldsOf(write.State);
        merged = CustomFieldMerge.Apply(fields, stored, merged, input.Fields, errors);
        var organization = UserOrganization.Apply(write, memberships, input, out var isKnown);
        var groups = UserGroups.Apply(write, before?.Groups ?? [], merged, input, errors);
        if (existing is null && !input.NamesOrganization)
        {
            UserOrganization.ApplyDomain(write, memberships, merged, identities);
        }

        var draft = new UserView(merged, [.. identities.Records], before?.Memberships ?? [], users.Surround(fields, [], null));
        // A caller who may not create organizations must not create one through a user either.
        if (!UserRights.MayChange(caller, stored)
            || !UserRights.MayChange(caller, merged)
            || (organization is not null && caller.Role != CallerRole.Admin))
        {
            return Errors.Forbidden;
        }
        if (!isKnown)
        {
            return Errors.RecordNotFound;
        }
        UserMerge.CheckRole(input, errors);
        UserRules.Validate(before, draft, errors);
        UserUniqueness.Check(write, merged, identities, errors);
        UserOwner.Protect(write.State, merged, errors);
        UserCustomRole.CheckSeats(write, existing, merged, errors);
        UserBrands.Check(write, input, errors);
        // Assumed A-107: only an admin sets the password of a new user. An agent's is ignored, as on updates (documented).
        var password = existing is null && caller.Role == CallerRole.Admin ? input.Password : null;
        if (password is not null)
        {
            PasswordRules.Check(password, draft.Email, errors);
        }
        if (errors.Any)
        {
            return errors;
        }
        if (organization is not null)
        {
            write.Put(organization);
        }
        var photo = before?.Photo;
        if (input.Photo is { } sent)
        {
            photo = Picture.Put(write, stored.Id, stored.PhotoId, sent);
            merged = merged with { PhotoId = photo.Id };
        }
        var isTouched = existing is null || identities.IsChanged || memberships.IsChanged || groups is { IsChanged: true };
        var user = isTouched ? write.Put(merged) : write.PutIfChanged(existing!, merged);
        var saved = new UserView(
            user,
            identities.Put(write),
            memberships.Put(write),
            users.Surround(fields, groups?.Put(write) ?? before?.Groups ?? [], photo));
        UserBrands.Put(write, existing, user, input);
        if (existing is { Role: not UserRole.EndUser } && user.Role == UserRole.EndUser)
        {
            RoutingInstance.RemoveAll(write, user.Id);
        }
        if (password is not null)
        {
            UserPassword.Put(write, user.Id, password);
        }
        if (user.Suspended)
        {
            Session.EndAll(write, user.Id);
        }
        return existing is null ? Outcome<UserView>.Created(saved) : saved;
    }
}
