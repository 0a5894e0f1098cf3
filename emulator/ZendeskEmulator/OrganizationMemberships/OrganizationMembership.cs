using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>That a user belongs to an organization, as it is stored.</summary>
internal sealed record OrganizationMembership : IRecord
{
    public required long Id { get; init; }

    public required long Version { get; init; }

    public required long UserId { get; init; }

    long? IRecord.OwnerId => UserId;

    public required long OrganizationId { get; init; }

    /// <summary>True for one membership of each user: its organization is the user's organization_id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Default { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }
}
