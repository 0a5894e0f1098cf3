using System.Text.Json;

namespace ZendeskEmulator.Tags;

/// <summary>The tags of a record as one of its fields: in order, without duplicates; null without tags.</summary>
internal sealed class TagsType : TextsType
{
    public static readonly TagsType Tags = new();

    public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, string[]?> set) =>
        shape.Texts(name, (into, tags) => set(into, TagSet.Of(tags)));

    public override string[]? ReadStored(ref Utf8JsonReader reader) =>
        SharedTags.Find(ref reader) ?? SharedTags.Of(base.ReadStored(ref reader)!);
}
