using System.Text.Json;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Triggers;

/// <summary>A trigger as one of its changes left it.</summary>
internal sealed record TriggerRevision : ChildRecord, IHasSchema<TriggerRevision>
{
    /// <summary>The maximum number of revisions of a trigger; older ones go.</summary>
    // Assumed A-149: the number, and that a revision's id counts the changes of its trigger.
    public const int MaxOfTrigger = 100;

    public static Schema<TriggerRevision> Schema { get; } = new("trigger_revisions", "trigger_revision", fields => fields
        .Parent("trigger_id")
        .Derived("url", (json, key, revision, links) => json.WriteString(
            key, links.Record(ChildRecord.FolderOf(fields.Folder, revision), revision.Number)))
        .Number("id", revision => revision.Number, (revision, value) => revision.Number = value).ReadOnly().StoredAs("number").Essential()
        .Reference("author_id", revision => revision.AuthorId, (revision, id) => revision.AuthorId = id).ReadOnly().Essential()
        .CreatedAt()
        .Derived("snapshot", (json, key, revision, _) =>
        {
            json.WriteStartObject(key);
            json.WriteString("title"u8, revision.Title);
            json.WriteString("description"u8, revision.Description);
            json.WriteBoolean("active"u8, revision.Active);
            SentConditions.Write(json, Conditions, revision.All, revision.Any);
            TicketActionsType.Instance.Write(json, Actions, revision.TriggerActions);
            json.WriteEndObject();
        })
        .Text("title", revision => revision.Title, (revision, value) => revision.Title = value ?? "").OnlyStored()
        .Text("description", revision => revision.Description, (revision, value) => revision.Description = value).OnlyStored()
        .Boolean("active", revision => revision.Active, (revision, value) => revision.Active = value).OnlyStored()
        .Value(
            "actions",
            StoredTicketActions.Type,
            revision => revision.TriggerActions,
            (revision, value) => revision.TriggerActions = value).OnlyStored()
        .Value("all", StoredConditions.Several, revision => revision.All, (revision, all) => revision.All = all ?? []).OnlyStored()
        .Value("any", StoredConditions.Several, revision => revision.Any, (revision, any) => revision.Any = any ?? []).OnlyStored()
        .UpdatedAt().Hidden(), "triggers/{parent}/revisions");

    private static readonly JsonEncodedText Conditions = JsonEncodedText.Encode("conditions");
    private static readonly JsonEncodedText Actions = JsonEncodedText.Encode("actions");

    /// <summary>1 for the first one of a trigger.</summary>
    public long Number { get; set; }

    /// <summary>Who made the change.</summary>
    public long AuthorId { get; set; }

    public string Title { get; set; } = "";

    public string? Description { get; set; }

    public bool Active { get; set; }

    public TicketAction[]? TriggerActions { get; set; }

    public Condition[] All { get; set; } = [];

    public Condition[] Any { get; set; } = [];
}
