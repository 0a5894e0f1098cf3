using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>A user with what belongs to it, as of one moment: the one rule by which the answer's values follow.</summary>
internal readonly record struct UserView(User User, UserIdentity[] Identities, OrganizationMembership[] Memberships)
{
    private UserIdentity? PrimaryAddress => UserIdentityRules.PrimaryAddress(Identities);

    public string? Email => PrimaryAddress?.Value;

    public bool Verified => PrimaryAddress?.Verified ?? false;

    /// <summary>The direct line, else the shared number.</summary>
    public string? Phone => UserIdentityRules.DirectLine(Identities)?.Value ?? User.SharedPhone;

    /// <summary>Null without a phone.</summary>
    public bool? SharedPhoneNumber =>
        UserIdentityRules.DirectLine(Identities) is not null ? false : User.SharedPhone is not null ? true : null;

    public long? OrganizationId => OrganizationMembershipRules.DefaultOrganization(Memberships);
}
