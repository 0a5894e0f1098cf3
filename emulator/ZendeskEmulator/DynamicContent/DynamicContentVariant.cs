namespace ZendeskEmulator.DynamicContent;

/// <summary>The content of an item in one locale.</summary>
internal sealed record DynamicContentVariant : ChildRecord, IHasSchema<DynamicContentVariant>
{
    // Assumed A-110: the order of the keys.
    public static Schema<DynamicContentVariant> Schema { get; } = new(
        "variants", "variant", Describe, "dynamic_content/items/{parent}/variants", "dynamic_content_variants")
    {
        HasParent = Records<DynamicContentItem>.Has,
    };

    public string Content { get; set; } = "";

    public long LocaleId { get; set; }

    /// <summary>Whether the default variant changed after this one.</summary>
    public bool Outdated { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>True for one variant of the item, which stands in for missing locales.</summary>
    public bool Default { get; set; }

    private static void Describe(Fields<DynamicContentVariant> fields) => fields
        .Parent("item_id")
        .Url()
        .Id()
        .Text("content", variant => variant.Content, (variant, value) => variant.Content = value ?? "").Required("Content").Essential()
        .Reference("locale_id", variant => variant.LocaleId, (variant, id) => variant.LocaleId = id).Essential()
        .Boolean("outdated", variant => variant.Outdated, (variant, value) => variant.Outdated = value).ReadOnly()
        .Boolean("active", variant => variant.Active, (variant, value) => variant.Active = value)
        .Boolean("default", variant => variant.Default, (variant, value) => variant.Default = value)
        .Times()
        .Beside(body => body.Integer("id", (input, id) => input.Beside = id));
}
