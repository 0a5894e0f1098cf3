using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>Which tickets a user sees. Values that are not named here are kept as they are.</summary>
[JsonConverter(typeof(TextValueConverter<TicketRestriction>))]
public readonly record struct TicketRestriction : ITextValue<TicketRestriction>
{
    private readonly string? text;

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>assigned</c>.</param>
    public TicketRestriction(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        text = value;
    }

    /// <summary>Those of the user's organizations.</summary>
    public static TicketRestriction Organization { get; } = new("organization");

    /// <summary>Those of the agent's groups.</summary>
    public static TicketRestriction Groups { get; } = new("groups");

    /// <summary>Those assigned to the agent.</summary>
    public static TicketRestriction Assigned { get; } = new("assigned");

    /// <summary>Those that the user requested.</summary>
    public static TicketRestriction Requested { get; } = new("requested");

    /// <summary>Zendesk's name.</summary>
    public string Value => text ?? "";

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>assigned</c>.</param>
    public static implicit operator TicketRestriction(string value) => new(value);

    /// <summary>Zendesk's name.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    static TicketRestriction ITextValue<TicketRestriction>.Of(string value) => new(value);
}
