namespace Zendesk;

/// <summary>
/// The values of a membership of an organization in a request; see <see cref="RecordInput"/>. A new one
/// needs user and organization.
/// </summary>
public sealed class OrganizationMembershipInput : RecordInput
{
    /// <summary>The member.</summary>
    public long? UserId { get => GetNumber("user_id"); set => Set("user_id", value); }

    /// <summary>The organization.</summary>
    public long? OrganizationId { get => GetNumber("organization_id"); set => Set("organization_id", value); }

    /// <summary>Whether it becomes the user's default. A user's first membership is the default in any case.</summary>
    public bool? Default { get => GetFlag("default"); set => Set("default", value); }
}
