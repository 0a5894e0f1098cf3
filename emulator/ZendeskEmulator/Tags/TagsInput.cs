using System.Text.Json;

namespace ZendeskEmulator.Tags;

/// <summary>The body of the calls on a record's tags: {"tags":[…]}, without an envelope.</summary>
internal sealed class TagsInput
{
    private static readonly BodyShape<TagsInput> Shape = new BodyShape<TagsInput>().Texts("tags", (input, tags) => input.Tags = tags);

    public static readonly RequestInput<TagsInput> Body = RequestInput<TagsInput>.Body("", Shape, () => new TagsInput());

    /// <summary>Null when no tags were sent.</summary>
    public List<string>? Tags { get; private set; }
}
