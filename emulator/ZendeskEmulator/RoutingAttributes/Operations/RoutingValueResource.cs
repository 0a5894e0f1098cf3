namespace ZendeskEmulator.RoutingAttributes.Operations;

/// <summary>The skills of a type.</summary>
internal static class RoutingValueResource
{
    private const string Path = "/api/v2/routing/attributes/{attribute_id:text}/values";
    private const string One = $"{Path}/{{attribute_value_id:text}}";

    private static readonly Crud<RoutingValue> Crud = new(new() { Delete = Delete }, "routing/attribute_values");

    public static readonly Resource Resource = new("routing_attribute_values")
    {
        Kinds = [RoutingValue.Schema.Kind],
        Seeds = [Crud.Seed((all, sent) => Array.Find(
            all.OfOwner(sent.ParentId), value => value.Name.Equals(sent.Name, StringComparison.OrdinalIgnoreCase)))],
        Operations =
        [
            Crud.ListUnder(Path, "ListAttributeValues").Assuming(116),
            Crud.CreateUnder(Path, "CreateAttributeValue").For(CallerRole.Admin).Assuming(116),
            Crud.Show(One, "ShowAttributeValue").Assuming(116),
            Crud.Patch(One, "UpdateAttributeValue").For(CallerRole.Admin).Assuming(116).Noting("the name; conditions are not emulated"),
            Crud.Delete(One, "DeleteAttributeValue").For(CallerRole.Admin),
        ],
    };

    /// <summary>Removes a skill, also from the agents who have it.</summary>
    public static void Remove(in AccountWrite write, RoutingValue value)
    {
        foreach (var instance in write.Get<Records<RoutingInstance>>().Of(RoutingInstance.Value, value.Id))
        {
            write.Remove(instance);
        }
        write.Remove(value);
    }

    private static Outcome<RoutingValue> Delete(in RecordChange<RoutingValue> change)
    {
        Remove(change.Write, change.Draft);
        return change.Draft;
    }
}
