using ZendeskEmulator.Restrictions;
using ZendeskEmulator.Storage;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Macros;

/// <summary>Actions under one title, which agents apply to tickets. Categories are parts of the title: <c>Category::Title</c>.</summary>
internal sealed record Macro : TimedRecord, IHasSchema<Macro>
{
    /// <summary>The position of a macro that is created without one.</summary>
    // Assumed A-134: that of a new view, which was recorded.
    private const long BehindAll = 10_000;

    private const string CategoryEnd = "::";

    /// <summary>In the recorded order (facts-tickets §12).</summary>
    public static Schema<Macro> Schema { get; } = new("macros", "macro", fields => fields
        .Url()
        .Id()
        .Text("title", macro => macro.Title, (macro, value) => macro.Title = value?.Trim() ?? "").Required("Title").Essential()
        .Boolean("active", macro => macro.Active, (macro, value) => macro.Active = value)
        .UpdatedAt()
        .CreatedAt()
        .Boolean("default", macro => macro.Default, (macro, value) => macro.Default = value).ReadOnly()
        .Number("position", macro => macro.Position, (macro, value) => macro.Position = value)
        .Text("description", macro => macro.Description, (macro, value) => macro.Description = value)
        .Value("actions", TicketActionsType.Instance, macro => macro.Actions, (macro, value) => macro.Actions = value)
            .Required("Actions").NotStored()
        .Value("restriction", RestrictionType.Instance, macro => macro.Restriction, (macro, value) => macro.Restriction = value)
        .Derived("raw_title", (json, key, macro, _) => json.WriteString(key, macro.Title))
        .Value("stored_actions", StoredTicketActions.Type, macro => macro.Actions, (macro, value) => macro.Actions = value)
            .OnlyStored().StoredAs("actions")
        .Boolean("of_new_account", macro => macro.OfNewAccount, (macro, value) => macro.OfNewAccount = value).OnlyStored()
        .Boolean("removed", macro => macro.Removed, (macro, value) => macro.Removed = value).OnlyStored()
        .Beside(body => body.Integers("attachments", (input, ids) => input.Beside = ids)))
    {
        IsListed = macro => !macro.Removed,
    };

    public string Title { get; set; } = "";

    public bool Active { get; set; } = true;

    public bool Default { get; set; }

    public long Position { get; set; } = BehindAll;

    public string? Description { get; set; }

    public TicketAction[]? Actions { get; set; }

    /// <summary>For whom it is; null for all agents.</summary>
    public Restriction? Restriction { get; set; }

    /// <summary>True for the macros that a new account has.</summary>
    public bool OfNewAccount { get; set; }

    /// <summary>
    /// Whether it was deleted. Only macros of a new account stay as such records, so that the account does not get them again.
    /// </summary>
    public bool Removed { get; set; }

    /// <summary>The first part of a title with several parts; null for a title without a category.</summary>
    // Assumed A-135: a category is what stands before the first "::".
    public string? Category => Title.IndexOf(CategoryEnd, StringComparison.Ordinal) is > 0 and var end ? Title[..end].Trim() : null;
}
