namespace Zendesk;

/// <summary>
/// The values of a membership of a group in a request; see <see cref="RecordInput"/>. A new one needs
/// agent and group.
/// </summary>
public sealed class GroupMembershipInput : RecordInput
{
    /// <summary>The agent.</summary>
    public long? UserId { get => GetNumber("user_id"); set => Set("user_id", value); }

    /// <summary>The group.</summary>
    public long? GroupId { get => GetNumber("group_id"); set => Set("group_id", value); }

    /// <summary>Whether it becomes the agent's default.</summary>
    public bool? Default { get => GetFlag("default"); set => Set("default", value); }
}
