using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tags;

/// <summary>The body of the calls on the tags of a record: {"tags":[…]}, without an envelope.</summary>
internal sealed class TagsInput
{
    public static readonly BodyShape<TagsInput> Shape = new BodyShape<TagsInput>().Texts("tags", (input, tags) => input.Tags = tags);

    /// <summary>Null when none were sent.</summary>
    public List<string>? Tags { get; private set; }
}
