using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Triggers;

/// <summary>A group of triggers. Those of a category with a lower position run first.</summary>
internal sealed record TriggerCategory : TimedRecord, IHasSchema<TriggerCategory>
{
    private static readonly SortKey<TriggerCategory> ByPosition = new("position", category => SortText.Of(category.Position));

    /// <summary>In the recorded order (facts-webhooks-oauth §4.4); the id is a text.</summary>
    public static Schema<TriggerCategory> Schema { get; } = new("trigger_categories", "trigger_category", fields => fields
        .Url()
        .Derived("id", (json, key, category, _) => json.WriteString(key, $"{category.Id}"))
        .Text("name", category => category.Name, (category, value) => category.Name = value?.Trim() ?? "").Essential()
        .UpdatedAt()
        .CreatedAt()
        .Number("position", category => category.Position, (category, value) => category.Position = value))
    {
        CreatedStatus = 200,
        Sorts =
        [
            ByPosition,
            new("name", category => category.Name.ToUpperInvariant()),
            new("created_at", category => $"{category.CreatedAt:s}"),
            new("updated_at", category => $"{category.UpdatedAt:s}"),
        ],
        OrderByOffset = ByPosition,
        OrderByCursor = ByPosition,
        Indexed = (state, _, _) => ActiveTriggers.Changed(state),
    };

    public string Name { get; set; } = "";

    public long Position { get; set; }
}
