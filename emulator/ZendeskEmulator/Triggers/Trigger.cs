using System.Globalization;
using ZendeskEmulator.BusinessRules;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Triggers;

/// <summary>What is done to a ticket at once when it is created or changed and meets some conditions.</summary>
internal sealed record Trigger : TimedRecord, IHasSchema<Trigger>, IBusinessRule
{
    /// <summary>The position of a trigger that is created without one: new ones come last (documented).</summary>
    // Assumed A-134: as of a view and a macro.
    private const long BehindAll = 10_000;

    /// <summary>The triggers of a category.</summary>
    public static readonly Relation<Trigger> OfCategory = new(trigger => trigger.CategoryId);

    /// <summary>In the recorded order (facts-tickets §12).</summary>
    public static Schema<Trigger> Schema { get; } = new("triggers", "trigger", fields => fields
        .Url()
        .Id()
        .Text("title", trigger => trigger.Title, (trigger, value) => trigger.Title = value?.Trim() ?? "").Required("Title").Essential()
        .Boolean("active", trigger => trigger.Active, (trigger, value) => trigger.Active = value)
        .UpdatedAt()
        .CreatedAt()
        .Derived("default", (json, key, _, _) => json.WriteBoolean(key, false))
        .Value("actions", TicketActionsType.Instance, trigger => trigger.Actions, (trigger, value) => trigger.Actions = value)
            .Required("Actions").NotStored()
        .Derived("conditions", (json, key, trigger, _) => SentConditions.Write(json, key, trigger.All, trigger.Any))
        .Text("description", trigger => trigger.Description, (trigger, value) => trigger.Description = value)
        .Number("position", trigger => trigger.Position, (trigger, value) => trigger.Position = value)
        .Derived("raw_title", (json, key, trigger, _) => json.WriteString(key, trigger.Title))
        .Derived("category_id", (json, key, trigger, _) => json.WriteString(key, trigger.CategoryText))
        .NumberIfAny("category", trigger => trigger.CategoryId, (trigger, id) => trigger.CategoryId = id).OnlyStored()
        .Value("stored_actions", StoredTicketActions.Type, trigger => trigger.Actions, (trigger, value) => trigger.Actions = value)
            .OnlyStored().StoredAs("actions")
        .Value("all", StoredConditions.Several, trigger => trigger.All, (trigger, all) => trigger.All = all ?? []).OnlyStored()
        .Value("any", StoredConditions.Several, trigger => trigger.Any, (trigger, any) => trigger.Any = any ?? []).OnlyStored()
        .NumberIfAny("revision", trigger => trigger.Revision, (trigger, number) => trigger.Revision = number).OnlyStored()
        .Beside(TriggerInput.AddTo))
    {
        Sorts = RuleLists<Trigger>.Sorts,
        Relations = [OfCategory],
        Indexed = (state, _, _) => ActiveTriggers.Changed(state),
    };

    public string Title { get; set; } = "";

    public bool Active { get; set; } = true;

    public TicketAction[]? Actions { get; set; }

    /// <summary>The conditions that a ticket must meet, each of them.</summary>
    public Condition[] All { get; set; } = [];

    /// <summary>The conditions of which a ticket must meet one, where there are any.</summary>
    public Condition[] Any { get; set; } = [];

    public string? Description { get; set; }

    public long Position { get; set; } = BehindAll;

    /// <summary>The id of its category; 0 for none.</summary>
    public long CategoryId { get; set; }

    /// <summary>The number of its newest revision.</summary>
    public long Revision { get; set; }

    private string? CategoryText => CategoryId == 0 ? null : CategoryId.ToString(CultureInfo.InvariantCulture);
}
