namespace ZendeskEmulator.RoutingAttributes.Operations;

/// <summary>The types of skills. Agents list them, admins change them.</summary>
internal static class RoutingAttributeResource
{
    private const string Path = "/api/v2/routing/attributes";
    private const string One = $"{Path}/{{attribute_id:text}}";

    private static readonly Crud<RoutingAttribute> Crud = new(new() { Delete = Delete }, "routing/attributes")
    {
        Lists = new()
        {
            Sideload = (sideloads, state, attributes) => sideloads.Add(
                "attribute_values",
                () => attributes.SelectMany(attribute => state.Get<Records<RoutingValue>>().OfOwner(attribute.Id)),
                RoutingValue.Schema.Json.Write),
        },
    };

    public static readonly Resource Resource = new("routing_attributes")
    {
        Kinds = [RoutingAttribute.Schema.Kind],
        Seeds = [Crud.Seed((attributes, sent) => attributes.FindBy(RoutingAttribute.ByName, sent.Name))],
        Operations =
        [
            Crud.List(Path, "ListAccountAttributes").Noting("`include=attribute_values`").Assuming(116),
            Crud.Create(Path, "CreateAttribute").For(CallerRole.Admin).Assuming(116),
            Crud.Show(One, "ShowAttribute").For(CallerRole.Admin).Assuming(116),
            Crud.Update(One, "UpdateAttribute").For(CallerRole.Admin).Assuming(116),
            Crud.Delete(One, "DeleteAttribute").For(CallerRole.Admin),
        ],
    };

    private static Outcome<RoutingAttribute> Delete(in RecordChange<RoutingAttribute> change)
    {
        foreach (var value in change.Write.Get<Records<RoutingValue>>().OfOwner(change.Draft.Id))
        {
            RoutingValueResource.Remove(change.Write, value);
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }
}
