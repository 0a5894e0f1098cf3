namespace Zendesk;

/// <summary>The values of an identity in a request; see <see cref="RecordInput"/>. A new one needs type and value.</summary>
public sealed class UserIdentityInput : RecordInput
{
    /// <summary>The type of identity; it never changes.</summary>
    public UserIdentityType? Type { get => GetText("type") is { } text ? new(text) : null; set => Set("type", value?.Value); }

    /// <summary>The address or number, used by no other user.</summary>
    public string? Value { get => GetText("value"); set => Set("value", value); }

    /// <summary>True: it counts as verified, and Zendesk sends no mail. Zendesk's default: false.</summary>
    public bool? Verified { get => GetFlag("verified"); set => Set("verified", value); }
}
