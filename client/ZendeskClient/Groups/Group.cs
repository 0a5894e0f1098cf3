namespace Zendesk;

/// <summary>A group of agents. See https://developer.zendesk.com/api-reference/ticketing/groups/groups/.</summary>
public sealed record Group : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the group.</summary>
    public string? Url { get; init; }

    /// <summary>The name, unique among the groups that are not deleted.</summary>
    public string? Name { get; init; }

    /// <summary>The description of the group.</summary>
    public string? Description { get; init; }

    /// <summary>Whether all agents see the group's tickets; false for a private group.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>Whether it is the account's default group, which agents without another group join.</summary>
    public bool? Default { get; init; }

    /// <summary>Whether it is deleted. A deleted group can still be shown; lists leave it out.</summary>
    public bool? Deleted { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
