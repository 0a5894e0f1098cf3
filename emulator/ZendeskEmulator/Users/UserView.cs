using ZendeskEmulator.CustomFields;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Resources;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>A user with what belongs to it, as of one moment: the one rule by which the response's values follow.</summary>
/// <param name="Fields">The account's user fields, of which the user has values.</param>
internal readonly record struct UserView(User User, UserIdentity[] Identities, OrganizationMembership[] Memberships, CustomFieldSet Fields)
{
    private UserIdentity? PrimaryAddress => UserIdentityRules.PrimaryAddress(Identities);

    /// <summary>A tag with everything that a response shows of the user: a change of any of it makes another tag.</summary>
    public EntityTag AddTo(EntityTag tag)
    {
        tag = tag.With((ulong)User.Id).With((ulong)User.Version).With(Fields.Stamp);
        foreach (var identity in Identities)
        {
            tag = tag.With((ulong)identity.Version);
        }
        foreach (var membership in Memberships)
        {
            tag = tag.With((ulong)membership.Version);
        }
        foreach (var membership in Groups)
        {
            tag = tag.With((ulong)membership.Version);
        }
        return tag;
    }

    /// <summary>The groups of an agent.</summary>
    public GroupMembership[] Groups { get; init; } = [];

    public long? DefaultGroupId => MembershipDraft<GroupMembership>.DefaultOf(Groups);

    public string? Email => PrimaryAddress?.Value;

    /// <summary>Of the address, else of the direct line.</summary>
    public bool Verified => (PrimaryAddress ?? UserIdentityRules.DirectLine(Identities)) is { } first && UserIdentityRules.IsVerified(first);

    /// <summary>The direct line, else the shared number.</summary>
    public string? Phone => UserIdentityRules.DirectLine(Identities)?.Value ?? User.SharedPhone;

    /// <summary>Null without a phone.</summary>
    public bool? SharedPhoneNumber =>
        UserIdentityRules.DirectLine(Identities) is not null ? false : User.SharedPhone is not null ? true : null;

    public long? OrganizationId => MembershipDraft<OrganizationMembership>.DefaultOf(Memberships);
}
