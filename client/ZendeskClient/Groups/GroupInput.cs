namespace Zendesk;

/// <summary>The values of a group in a request; see <see cref="RecordInput"/>. A new one needs a name.</summary>
public sealed class GroupInput : RecordInput
{
    /// <summary>The name.</summary>
    public string? Name { get => GetText("name"); set => Set("name", value); }

    /// <summary>The description of the group.</summary>
    public string? Description { get => GetText("description"); set => Set("description", value); }

    /// <summary>Whether all agents see the group's tickets. Zendesk's default: true; a private group stays private.</summary>
    public bool? IsPublic { get => GetFlag("is_public"); set => Set("is_public", value); }
}
