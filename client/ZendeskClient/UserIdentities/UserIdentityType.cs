using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>The type of identity. Values that are not named here are kept as they are.</summary>
[JsonConverter(typeof(TextValueConverter<UserIdentityType>))]
public readonly record struct UserIdentityType : ITextValue<UserIdentityType>
{
    private readonly string? text;

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>email</c>.</param>
    public UserIdentityType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        text = value;
    }

    /// <summary>An email address.</summary>
    public static UserIdentityType Email { get; } = new("email");

    /// <summary>A direct phone number.</summary>
    public static UserIdentityType PhoneNumber { get; } = new("phone_number");

    /// <summary>A Google account.</summary>
    public static UserIdentityType Google { get; } = new("google");

    /// <summary>A Facebook account.</summary>
    public static UserIdentityType Facebook { get; } = new("facebook");

    /// <summary>An X account.</summary>
    public static UserIdentityType Twitter { get; } = new("twitter");

    /// <summary>The number to which calls for an agent are forwarded.</summary>
    public static UserIdentityType AgentForwarding { get; } = new("agent_forwarding");

    /// <summary>A messaging channel.</summary>
    public static UserIdentityType Messaging { get; } = new("messaging");

    /// <summary>An account of another service.</summary>
    public static UserIdentityType Foreign { get; } = new("foreign");

    /// <summary>Zendesk's name.</summary>
    public string Value => text ?? "";

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>email</c>.</param>
    public static implicit operator UserIdentityType(string value) => new(value);

    /// <summary>Zendesk's name.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    static UserIdentityType ITextValue<UserIdentityType>.Of(string value) => new(value);
}
