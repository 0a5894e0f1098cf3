using ZendeskEmulator.Accounts;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>What all changes of a user's memberships have in common.</summary>
internal static class OrganizationMembershipChange
{
    /// <summary>Puts a draft into the write, and the user with it: its <c>organization_id</c> follows, so it has changed too.</summary>
    public static OrganizationMembership[] Put(in AccountWrite write, User user, OrganizationMembershipDraft draft)
    {
        if (draft.IsChanged)
        {
            write.Put(user);
        }
        return draft.Put(write);
    }
}
