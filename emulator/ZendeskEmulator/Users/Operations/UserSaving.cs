using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// Makes or changes a user by what a request says: one piece of code for create, update, create_or_update and bulk.
/// Everything is checked before anything is put.
/// </summary>
internal static class UserSaving
{
    /// <summary>Puts the user into the write, and commits it; nothing when something is wrong.</summary>
    /// <param name="existing">The user to change; null to make one.</param>
    /// <param name="errors">Takes what is wrong, all of it.</param>
    /// <returns>The user as it is now; meaningless when there are errors.</returns>
    public static UserView Save(in AccountWrite write, User? existing, UserInput input, FieldErrors errors)
    {
        var before = existing is null ? (UserView?)null : write.Get<UserCollection>().View(existing);
        var stored = existing ?? new User { Id = write.NextId(), Version = write.Version, Name = "", CreatedAt = write.Now, UpdatedAt = write.Now };
        var identities = new UserIdentityDraft(stored.Id, before?.Identities ?? []);
        var memberships = new OrganizationMembershipDraft(stored.Id, before?.Memberships ?? []);

        UserAddresses.Apply(write, identities, before, input);
        var merged = UserPhones.Apply(write, identities, UserMerge.Apply(stored, input), input);
        var organization = UserOrganization.Apply(write, memberships, input, errors);

        var after = new UserView(merged, [.. identities.Identities], before?.Memberships ?? []);
        UserMerge.CheckRole(input, errors);
        UserRules.Validate(before, after, errors);
        UserUniqueness.Check(write, merged, identities, errors);
        UserOwner.Protect(write.State, merged, errors);
        if (errors.Any)
        {
            return after;
        }
        if (organization is not null)
        {
            write.Put(OrganizationCollection.Kind, organization);
        }
        return Put(write, existing, merged, identities, memberships);
    }

    /// <summary>The same values again change nothing, not even updated_at.</summary>
    private static UserView Put(in AccountWrite write, User? existing, User merged, UserIdentityDraft identities, OrganizationMembershipDraft memberships)
    {
        if (existing is null || merged != existing || identities.IsChanged || memberships.IsChanged)
        {
            merged = merged with { UpdatedAt = write.Now, Version = write.Version };
            write.Put(UserCollection.Kind, merged);
        }
        var saved = new UserView(merged, identities.Put(write), memberships.Put(write));
        write.Commit();
        return saved;
    }
}
