using ZendeskEmulator.Attachments;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>
/// A user with its identities, memberships and fields as of one moment. It is the only place that derives the
/// response's values from them.
/// </summary>
/// <param name="Surroundings">The rest, which is the same for most users: a page of views is an array of small values.</param>
internal readonly record struct UserView(
    User User, UserIdentity[] Identities, OrganizationMembership[] Memberships, UserSurroundings Surroundings)
{
    /// <summary>The account's user fields. The user has values for some of them.</summary>
    public CustomFieldSet Fields => Surroundings.Fields;

    /// <summary>The groups of an agent.</summary>
    public GroupMembership[] Groups => Surroundings.Groups;

    /// <summary>Null without a photo.</summary>
    public Attachment? Photo => Surroundings.Photo;

    private UserIdentity? PrimaryAddress => UserIdentityRules.PrimaryAddress(Identities);

    /// <summary>
    /// Adds everything that a response shows of the user to a tag, so that any change results in another tag.
    /// </summary>
    public EntityTag AddTo(EntityTag tag)
    {
        tag = tag.With((ulong)User.Id).With((ulong)User.Version).With(Fields.Stamp);
        return AddVersions(AddVersions(AddVersions(tag, Identities), Memberships), Groups);
    }

    private static EntityTag AddVersions(EntityTag tag, ReadOnlySpan<Record> records)
    {
        foreach (var record in records)
        {
            tag = tag.With((ulong)record.Version);
        }
        return tag;
    }

    public long? DefaultGroupId => MembershipDraft<GroupMembership>.DefaultOf(Groups);

    public string? Email => PrimaryAddress?.Value;

    /// <summary>Whether the primary address is verified; without an address, whether the direct line is.</summary>
    public bool Verified =>
        (PrimaryAddress ?? UserIdentityRules.DirectLine(Identities)) is { } first && UserIdentityRules.IsVerified(first);

    /// <summary>The direct line, or else the shared number.</summary>
    public string? Phone => UserIdentityRules.DirectLine(Identities)?.Value ?? User.SharedPhone;

    /// <summary>Null when the user has no phone.</summary>
    public bool? SharedPhoneNumber =>
        UserIdentityRules.DirectLine(Identities) is not null ? false : User.SharedPhone is not null ? true : null;

    public long? OrganizationId => MembershipDraft<OrganizationMembership>.DefaultOf(Memberships);
}
