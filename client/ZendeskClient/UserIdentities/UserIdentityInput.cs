namespace Zendesk;

/// <summary>What a request says of an identity; see <see cref="RecordInput"/> for what is sent. A new one needs type and value.</summary>
public sealed class UserIdentityInput : RecordInput
{
    /// <summary>Such as <c>email</c>, <c>phone_number</c>, <c>google</c>.</summary>
    public string? Type { get => Get<string>("type"); set => Set("type", value); }

    /// <summary>The address or number, used by no other user.</summary>
    public string? Value { get => Get<string>("value"); set => Set("value", value); }

    /// <summary>True: it counts as verified, and Zendesk sends no mail. Zendesk's default: false.</summary>
    public bool? Verified { get => Get<bool?>("verified"); set => Set("verified", value); }
}
