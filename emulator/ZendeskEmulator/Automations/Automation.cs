using ZendeskEmulator.BusinessRules;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Automations;

/// <summary>What is done every hour to the tickets that meet some conditions, one of which is about time.</summary>
internal sealed record Automation : TimedRecord, IHasSchema<Automation>, IBusinessRule
{
    /// <summary>The position of an automation that is created without one.</summary>
    // Assumed A-134: as of a view and a macro.
    private const long BehindAll = 10_000;

    /// <summary>In the recorded order (facts-tickets §12).</summary>
    public static Schema<Automation> Schema { get; } = new("automations", "automation", fields => fields
        .Url()
        .Id()
        .Text("title", automation => automation.Title, (automation, value) => automation.Title = value?.Trim() ?? "")
            .Required("Title").Essential()
        .Boolean("active", automation => automation.Active, (automation, value) => automation.Active = value)
        .UpdatedAt()
        .CreatedAt()
        .Boolean("default", automation => automation.Default, (automation, value) => automation.Default = value).ReadOnly()
        .Value("actions", TicketActionsType.Instance, automation => automation.Actions, (automation, value) => automation.Actions = value)
            .Required("Actions").NotStored()
        .Derived("conditions", (json, key, automation, _) => SentConditions.Write(json, key, automation.All, automation.Any))
        .Number("position", automation => automation.Position, (automation, value) => automation.Position = value)
        .Derived("raw_title", (json, key, automation, _) => json.WriteString(key, automation.Title))
        .Value(
            "stored_actions",
            StoredTicketActions.Type,
            automation => automation.Actions,
            (automation, value) => automation.Actions = value).OnlyStored().StoredAs("actions")
        .Value("all", StoredConditions.Several, automation => automation.All, (automation, all) => automation.All = all ?? []).OnlyStored()
        .Value("any", StoredConditions.Several, automation => automation.Any, (automation, any) => automation.Any = any ?? []).OnlyStored()
        .Boolean("deleted", automation => automation.Deleted, (automation, value) => automation.Deleted = value).OnlyStored()
        .Beside(body => SentConditions.AddTo(body, input => (SentConditions)(input.Beside ??= new SentConditions()))))
    {
        Sorts = RuleLists<Automation>.Sorts,
        IsListed = automation => !automation.Deleted,
    };

    public string Title { get; set; } = "";

    public bool Active { get; set; } = true;

    /// <summary>True for the automations of a new account.</summary>
    public bool Default { get; set; }

    public TicketAction[]? Actions { get; set; }

    /// <summary>The conditions that a ticket must meet, each of them.</summary>
    public Condition[] All { get; set; } = [];

    /// <summary>The conditions of which a ticket must meet one, where there are any.</summary>
    public Condition[] Any { get; set; } = [];

    public long Position { get; set; } = BehindAll;

    /// <summary>True for a deleted automation of a new account, which a restart must not create again.</summary>
    public bool Deleted { get; set; }
}
