namespace ZendeskEmulator.RoutingAttributes;

/// <summary>A skill, such as French.</summary>
internal sealed record RoutingValue : ChildRecord, IHasSchema<RoutingValue>
{
    public static readonly UniqueKey<RoutingValue> ByName = new(
        value => $"{UuidText.Of(value.ParentId)} {value.Name}", (errors, _) => errors.Taken("name", "Name"));

    // Assumed A-116: the order of the keys, and that the names of an attribute's values are unique.
    public static Schema<RoutingValue> Schema { get; } = new("attribute_values", "attribute_value", fields => fields
        .Parent("attribute_id")
        .Url()
        .Id()
        .Derived("attribute_id", (json, key, value, _) => json.WriteString(key, UuidText.Of(value.ParentId)))
        .Text("name", value => value.Name, (value, name) => value.Name = name?.Trim() ?? "").Required("Name").Essential()
        .Times(), "routing/attributes/{parent}/values", "routing_attribute_values")
    {
        HasParent = Records<RoutingAttribute>.Has,
        Unique = [ByName],
    };

    public string Name { get; set; } = "";

    public override string? TextId => UuidText.Of(Id);
}
