namespace Zendesk;

/// <summary>
/// An agent's membership of a group. See
/// https://developer.zendesk.com/api-reference/ticketing/groups/group_memberships/.
/// </summary>
public sealed record GroupMembership : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the membership.</summary>
    public string? Url { get; init; }

    /// <summary>The agent.</summary>
    public long UserId { get; init; }

    /// <summary>The group.</summary>
    public long GroupId { get; init; }

    /// <summary>Whether it is the agent's default.</summary>
    public bool? Default { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
