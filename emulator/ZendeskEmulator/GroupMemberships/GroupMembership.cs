namespace ZendeskEmulator.GroupMemberships;

/// <summary>An agent's membership in a group. The group of the default membership is the user's default_group_id.</summary>
internal sealed record GroupMembership : UserRecord, IHasSchema<GroupMembership>, IMembership
{
    public static readonly Relation<GroupMembership> Group = new(membership => membership.GroupId);

    /// <summary>The recorded order (facts §4.3).</summary>
    public static Schema<GroupMembership> Schema { get; } = new("group_memberships", "group_membership", fields => fields
        .Url()
        .Id()
        .Reference("user_id", membership => membership.UserId, (membership, id) => membership.UserId = id).OnCreate().Essential()
        .Reference("group_id", membership => membership.GroupId, (membership, id) => membership.GroupId = id).OnCreate().Essential()
        .Boolean("default", membership => membership.Default, (membership, value) => membership.Default = value).OnCreate()
        .Times())
    {
        Relations = [Group],
    };

    public long GroupId { get; set; }

    long IMembership.RelatedId { get => GroupId; set => GroupId = value; }

    public bool Default { get; set; }
}
