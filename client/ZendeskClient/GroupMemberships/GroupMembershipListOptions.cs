namespace Zendesk;

/// <summary>Which memberships of groups.</summary>
public sealed record GroupMembershipListOptions : ListOptions
{
    /// <summary>Only those of this agent. Null, the default: all.</summary>
    public long? UserId { get; init; }

    /// <summary>Only those of this group. Null, the default: all. Zendesk takes one of the two.</summary>
    public long? GroupId { get; init; }

    /// <exception cref="ArgumentException">Both are given.</exception>
    internal (string Operation, string Folder) Call => (UserId, GroupId) switch
    {
        (null, null) => ("ListGroupMemberships", "group_memberships"),
        ({ } user, null) => ("ListUserGroupMemberships", $"users/{user}/group_memberships"),
        (null, { } group) => ("ListGroupMembershipsByGroup", $"groups/{group}/memberships"),
        _ => throw new ArgumentException("Memberships are listed by user or by group, not by both."),
    };
}
