namespace Zendesk;

/// <summary>The values of an option in a request; see <see cref="RecordInput"/>. A new one needs name and value.</summary>
public sealed class CustomFieldOptionInput : RecordInput
{
    /// <summary>The id of an option that is there already.</summary>
    public long? Id { get => GetNumber("id"); set => Set("id", value); }

    /// <summary>The name that agents see.</summary>
    public string? Name { get => GetText("name"); set => Set("name", value); }

    /// <summary>The value that records have, also the tag that it adds.</summary>
    public string? Value { get => GetText("value"); set => Set("value", value); }

    /// <summary>Its place among the options, from 0. Only calls on one option look at it.</summary>
    public long? Position { get => GetNumber("position"); set => Set("position", value); }
}
