using System.Text.Json;

namespace ZendeskEmulator.DynamicContent;

/// <summary>A text in several languages, which <c>{{dc.…}}</c> stands for. Its variants have the content.</summary>
internal sealed record DynamicContentItem : TimedRecord, IHasSchema<DynamicContentItem>
{
    public static readonly UniqueKey<DynamicContentItem> ByName = new(item => item.Name, (errors, _) => errors.Taken("name", "Name"));

    public static readonly UniqueKey<DynamicContentItem> ByIdentifier =
        new(item => item.Identifier, (errors, _) => errors.Taken("placeholder", "Placeholder"));

    // Assumed A-110: the order of the keys, and that the default locale is that of the default variant.
    public static Schema<DynamicContentItem> Schema { get; } = new(
        "items", "item", Describe, "dynamic_content/items", "dynamic_content_items")
    {
        Unique = [ByName, ByIdentifier],
    };

    public string Name { get; set; } = "";

    /// <summary>The name in the placeholder. It follows from the item's first name and stays.</summary>
    public string Identifier { get; set; } = "";

    // The variants are read when the response is written, because an item is created together with them.
    private static void Describe(Fields<DynamicContentItem> fields) => fields
        .Url()
        .Id()
        .Text("name", item => item.Name, (item, value) => item.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Text("identifier", item => item.Identifier, (item, value) => item.Identifier = value ?? "").OnlyStored().Essential()
        .Derived("placeholder", (json, key, item, _) => json.WriteString(key, $"{{{{dc.{item.Identifier}}}}}"))
        .LookedUp("default_locale_id", AllVariants, (json, key, item, all) =>
            json.WriteNumber(key, Array.Find(all.OfOwner(item.Id), variant => variant.Default)?.LocaleId ?? 0))
        .LookedUp("outdated", AllVariants, (json, key, item, all) =>
            json.WriteBoolean(key, Array.Exists(all.OfOwner(item.Id), variant => variant.Outdated)))
        .Times()
        .LookedUp("variants", AllVariants, WriteVariants)
        .Beside(body => body
            .Integer("default_locale_id", (input, id) => input.Get<NewVariants>().DefaultLocaleId = id)
            .Text("content", (input, content) => input.Get<NewVariants>().Content = content)
            .Objects("variants", input => input.Get<NewVariants>().Add(), DynamicContentVariant.Schema.Json.OnCreate));

    private static Records<DynamicContentVariant> AllVariants(AccountState state, IReadOnlyList<DynamicContentItem> items) =>
        state.Get<Records<DynamicContentVariant>>();

    private static void WriteVariants(
        Utf8JsonWriter json, JsonEncodedText key, DynamicContentItem item, Records<DynamicContentVariant> all, Links links)
    {
        json.WriteStartArray(key);
        foreach (var variant in all.OfOwner(item.Id))
        {
            DynamicContentVariant.Schema.Json.Write(json, variant, links);
        }
        json.WriteEndArray();
    }
}

/// <summary>The variants in the body of a new item.</summary>
internal sealed class NewVariants
{
    private readonly List<RecordInput<DynamicContentVariant>> inputs = [];

    public long? DefaultLocaleId { get; set; }

    /// <summary>The content of an item with one variant, instead of a list.</summary>
    public string? Content { get; set; }

    public RecordInput<DynamicContentVariant> Add()
    {
        inputs.Add(new RecordInput<DynamicContentVariant>());
        return inputs[^1];
    }

    /// <summary>The variants; one of them is the default: the first that says so, else that of the default locale.</summary>
    public IReadOnlyList<DynamicContentVariant> ToVariants()
    {
        var variants = inputs.ConvertAll(input => input.Values);
        if (variants.Count == 0 && Content is not null)
        {
            variants.Add(new DynamicContentVariant { Content = Content, LocaleId = DefaultLocaleId ?? 0 });
        }
        var chosen = variants.Find(variant => variant.Default) ?? variants.Find(variant => variant.LocaleId == DefaultLocaleId);
        variants.ForEach(variant => variant.Default = ReferenceEquals(variant, chosen));
        return variants;
    }
}
