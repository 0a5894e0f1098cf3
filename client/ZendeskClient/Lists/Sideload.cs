namespace Zendesk;

/// <summary>
/// Records that a list brings along for its own records, in the same request. Which lists have which is up to Zendesk: one that a list
/// does not have is ignored. See https://developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/side_loading/.
/// </summary>
public readonly record struct Sideload
{
    private readonly string? text;

    /// <summary>A sideload by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>organizations</c>.</param>
    public Sideload(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        text = value;
    }

    /// <summary>The users of memberships, groups and tickets.</summary>
    public static Sideload Users { get; } = new("users");

    /// <summary>The organizations of users, memberships and tickets.</summary>
    public static Sideload Organizations { get; } = new("organizations");

    /// <summary>The groups of users, memberships and tickets.</summary>
    public static Sideload Groups { get; } = new("groups");

    /// <summary>The identities of users.</summary>
    public static Sideload Identities { get; } = new("identities");

    /// <summary>Zendesk's name.</summary>
    public string Value => text ?? "";

    /// <summary>A sideload by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>organizations</c>.</param>
    public static implicit operator Sideload(string value) => new(value);

    /// <summary>Zendesk's name.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
