using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>The role of a user. Values without a name here are kept as they are.</summary>
[JsonConverter(typeof(TextValueConverter<UserRole>))]
public readonly record struct UserRole : ITextValue<UserRole>
{
    private readonly string? text;

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>end-user</c>.</param>
    public UserRole(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        text = value;
    }

    /// <summary>Asks for support.</summary>
    public static UserRole EndUser { get; } = new("end-user");

    /// <summary>Gives support.</summary>
    public static UserRole Agent { get; } = new("agent");

    /// <summary>Manages the account.</summary>
    public static UserRole Admin { get; } = new("admin");

    /// <summary>Zendesk's name.</summary>
    public string Value => text ?? "";

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>end-user</c>.</param>
    public static implicit operator UserRole(string value) => new(value);

    /// <summary>Zendesk's name.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    static UserRole ITextValue<UserRole>.Of(string value) => new(value);
}
