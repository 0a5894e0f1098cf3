using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>That a user belongs to an organization, as it is stored.</summary>
internal sealed record OrganizationMembership : TimedRecord, IKindOf<OrganizationMembership>
{
    public static AccountRecordKind<OrganizationMembership> Kind { get; } = new AccountRecordKind<OrganizationMembership, OrganizationMembershipCollection>("organization_memberships", OrganizationMembershipStorage.Default.OrganizationMembership);

    public required long UserId { get; init; }

    [JsonIgnore]
    public override long? OwnerId => UserId;

    public required long OrganizationId { get; init; }

    /// <summary>True for one membership of each user: its organization is the user's organization_id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Default { get; init; }
}
