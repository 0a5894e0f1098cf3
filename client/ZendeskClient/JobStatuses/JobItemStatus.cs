using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>The outcome of one item of a job. Values that are not named here are kept as they are.</summary>
[JsonConverter(typeof(TextValueConverter<JobItemStatus>))]
public readonly record struct JobItemStatus : ITextValue<JobItemStatus>
{
    private readonly string? text;

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>Created</c>.</param>
    public JobItemStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        text = value;
    }

    /// <summary>A record was created.</summary>
    public static JobItemStatus Created { get; } = new("Created");

    /// <summary>A record was found and changed.</summary>
    public static JobItemStatus Updated { get; } = new("Updated");

    /// <summary>A record was deleted.</summary>
    public static JobItemStatus Deleted { get; } = new("Deleted");

    /// <summary>Zendesk refused it.</summary>
    public static JobItemStatus Failed { get; } = new("Failed");

    /// <summary>Zendesk's name.</summary>
    public string Value => text ?? "";

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>Created</c>.</param>
    public static implicit operator JobItemStatus(string value) => new(value);

    /// <summary>Zendesk's name.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    static JobItemStatus ITextValue<JobItemStatus>.Of(string value) => new(value);
}
