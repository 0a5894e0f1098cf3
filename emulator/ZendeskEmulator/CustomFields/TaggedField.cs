using System.Runtime.CompilerServices;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.CustomFields;

/// <summary>A field whose values go with tags. It is built once per field, which never changes.</summary>
internal sealed class TaggedField
{
    private static readonly ConditionalWeakTable<CustomField, TaggedField> OfFields = [];

    private readonly Dictionary<long, string> byNumber = [];

    private TaggedField(CustomField field)
    {
        Field = field;
        Tags = TagsOf(field);
        foreach (var (tag, number) in Tags)
        {
            byNumber.TryAdd(number, tag);
        }
    }

    public CustomField Field { get; }

    public FieldTag[] Tags { get; }

    public static TaggedField Of(CustomField field) => OfFields.GetValue(field, static field => new TaggedField(field));

    /// <summary>The tag of a value; null for a value without a tag.</summary>
    public string? TagOf(long number) => byNumber.GetValueOrDefault(number);

    private static FieldTag[] TagsOf(CustomField field)
    {
        if (field.Type == CustomFieldType.Checkbox)
        {
            return TagSet.Normal(field.Tag ?? "") is { } tag ? [new FieldTag(tag, 1)] : [];
        }
        return [.. from option in field.Options
            ?? [] let tag = TagSet.Normal(option.Value) where tag is not null select new FieldTag(tag, option.Id)];
    }
}

/// <summary>A tag, with the number of its value.</summary>
internal readonly record struct FieldTag(string Tag, long Number);
