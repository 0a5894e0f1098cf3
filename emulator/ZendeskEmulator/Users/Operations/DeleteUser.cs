using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.OrganizationSubscriptions;
using ZendeskEmulator.RoutingAttributes;
using ZendeskEmulator.Sessions;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.UserPasswords;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// DELETE /api/v2/users/{id}: a soft delete. The response shows the inactive user. Its email and external_id are free
/// at once (facts §4.1).
/// </summary>
internal static class DeleteUser
{
    public static Outcome<UserView> Handle(RequestContext request, in AccountWrite write) =>
        write.Get<UserCollection>().Find(request.Id) is { } user ? Delete(write, user) : Errors.RecordNotFound;

    /// <summary>Deletes a user, for this call, the bulk call and a merge.</summary>
    /// <param name="hasTickets">False for a user whose tickets go to another.</param>
    public static Outcome<UserView> Delete(in AccountWrite write, User user, bool hasTickets = true)
    {
        var users = write.Get<UserCollection>();
        if (user.Deleted)
        {
            return users.View(user);
        }
        var deleted = user with { Deleted = true, ExternalId = null, EmailWhenDeleted = users.View(user).Email };
        var errors = new FieldErrors();
        UserOwner.Protect(write.State, deleted, errors);
        if (hasTickets && write.Get<TicketCollection>().HasUnclosed(user.Id))
        {
            // Assumed A-73: the wording. That such an end user is not deleted was announced.
            errors.Say("base", $"{user.Name} has tickets that are not closed and cannot be deleted", "InvalidValue");
        }
        return errors.Any ? errors : Delete(write, users.View(user), deleted);
    }

    private static UserView Delete(in AccountWrite write, UserView before, User deleted)
    {
        var identities = new UserIdentityDraft(deleted.Id, before.Identities);
        identities.Clear();
        // Assumed A-15: a deleted user is in no organization, and in no group.
        var memberships = new MembershipDraft<OrganizationMembership>(deleted.Id, before.Memberships);
        memberships.SetOnly(write);
        var groups = new MembershipDraft<GroupMembership>(deleted.Id, before.Groups);
        groups.SetOnly(write);
        UserBrands.Put(write, before.User, deleted, null);
        RoutingInstance.RemoveAll(write, deleted.Id);
        Session.EndAll(write, deleted.Id);
        UserPassword.Remove(write, deleted.Id);
        foreach (var subscription in OrganizationSubscription.OfUser(write.State, deleted.Id))
        {
            write.Remove(subscription);
        }
        return new UserView(
            write.Put(deleted),
            identities.Put(write),
            memberships.Put(write),
            write.Get<UserCollection>().Surround(before.Fields, groups.Put(write), before.Photo));
    }
}
