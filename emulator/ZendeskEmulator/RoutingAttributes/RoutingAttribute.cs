namespace ZendeskEmulator.RoutingAttributes;

/// <summary>A type of skill, such as languages. Its values are the skills.</summary>
internal sealed record RoutingAttribute : TimedRecord, IHasSchema<RoutingAttribute>
{
    public static readonly UniqueKey<RoutingAttribute> ByName =
        new(attribute => attribute.Name, (errors, _) => errors.Taken("name", "Name"));

    // Assumed A-116: the order of the keys, and that names are unique.
    public static Schema<RoutingAttribute> Schema { get; } = new("attributes", "attribute", fields => fields
        .Url()
        .Id()
        .Text("name", attribute => attribute.Name, (attribute, value) => attribute.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Times(), "routing/attributes", "routing_attributes")
    {
        Unique = [ByName],
    };

    public string Name { get; set; } = "";

    public override string? TextId => UuidText.Of(Id);
}
