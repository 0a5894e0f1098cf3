using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>Where a job stands. Values that are not named here are kept as they are.</summary>
[JsonConverter(typeof(TextValueConverter<JobState>))]
public readonly record struct JobState : ITextValue<JobState>
{
    private readonly string? text;

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>working</c>.</param>
    public JobState(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        text = value;
    }

    /// <summary>It waits for its turn.</summary>
    public static JobState Queued { get; } = new("queued");

    /// <summary>It runs.</summary>
    public static JobState Working { get; } = new("working");

    /// <summary>It ended; each of its items may have failed.</summary>
    public static JobState Completed { get; } = new("completed");

    /// <summary>It could not be done.</summary>
    public static JobState Failed { get; } = new("failed");

    /// <summary>Zendesk stopped it.</summary>
    public static JobState Killed { get; } = new("killed");

    /// <summary>Zendesk's name.</summary>
    public string Value => text ?? "";

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>working</c>.</param>
    public static implicit operator JobState(string value) => new(value);

    /// <summary>Zendesk's name.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    static JobState ITextValue<JobState>.Of(string value) => new(value);
}
