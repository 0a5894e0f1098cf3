namespace Zendesk;

/// <summary>Which groups.</summary>
public sealed record GroupListOptions : ListOptions
{
    /// <summary>Only the groups of this agent. Null, the default: all.</summary>
    public long? UserId { get; init; }

    /// <summary>Whether deleted groups are in the list too. Default: false.</summary>
    public bool IncludeDeleted { get; init; }

    internal string Folder => UserId is { } id ? $"users/{id}/groups" : "groups";

    private protected override void AddTo(ListQuery query) => query.AddIfAny("exclude_deleted", IncludeDeleted ? "false" : null);
}
