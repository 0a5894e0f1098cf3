using ZendeskEmulator.TicketFields;

namespace ZendeskEmulator.TicketActions;

/// <summary>The table of actions (documented; facts-tickets §12). Triggers and automations share most rows.</summary>
internal static class ActionKinds
{
    public const string Status = "status";
    public const string CustomStatus = "custom_status_id";
    public const string Type = "type";
    public const string Priority = "priority";
    public const string Group = "group_id";
    public const string Assignee = "assignee_id";
    public const string Brand = "brand_id";
    public const string Form = "ticket_form_id";
    public const string SetTags = "set_tags";
    public const string AddTags = "current_tags";
    public const string RemoveTags = "remove_tags";
    public const string Copy = "cc";
    public const string Follower = "follower";
    public const string Subject = "subject";
    public const string Comment = "comment_value";
    public const string HtmlComment = "comment_value_html";
    public const string IsCommentPublic = "comment_mode_is_public";

    /// <summary>The user who applies the macro.</summary>
    public const string CurrentUser = "current_user";

    /// <summary>The group of the user who applies the macro.</summary>
    public const string CurrentGroups = "current_groups";

    public const string Requester = "requester_id";

    private static readonly ActionKind[] Own =
    [
        new(Subject, "Set subject", ActionKind.Text, IsText),
        OfWords(Status, "Status", ("open", "Open"), ("pending", "Pending"), ("hold", "On-hold"), ("solved", "Solved")),
        OfIds(CustomStatus, "Ticket status", catalog => catalog.Statuses, (catalog, id) => catalog.Setup.Status(id) is not null),
        OfWords(Type, "Type", ("question", "Question"), ("incident", "Incident"), ("problem", "Problem"), ("task", "Task")),
        OfWords(Priority, "Priority", ("low", "Low"), ("normal", "Normal"), ("high", "High"), ("urgent", "Urgent")),
        OfIds(Group, "Group", catalog => catalog.Groups, (catalog, id) => catalog.HasGroup(id), (CurrentGroups, "(current group)"))
            with { IsNullable = true },
        OfIds(
            Assignee,
            "Assignee",
            catalog => catalog.Agents,
            (catalog, id) => catalog.HasUser(id),
            (CurrentUser, "(current user)"),
            (Requester, "(requester)")) with { IsNullable = true },
        OfIds(Brand, "Brand", catalog => catalog.Brands, (catalog, id) => catalog.HasBrand(id)),
        OfIds(Form, "Form", catalog => catalog.Forms, (catalog, id) => catalog.Setup.Form(id) is not null),
        new(SetTags, "Set tags", ActionKind.Tags, IsText),
        new(AddTags, "Add tags", ActionKind.Tags, IsText),
        new(RemoveTags, "Remove tags", ActionKind.Tags, IsText),
        OfIds(Copy, "Add CC", catalog => catalog.Agents, (catalog, id) => catalog.HasUser(id), (CurrentUser, "(current user)"))
            with { IsRepeatable = true },
        OfIds(Follower, "Add follower", catalog => catalog.Agents, (catalog, id) => catalog.HasAgent(id), (CurrentUser, "(current user)"))
            with { IsRepeatable = true },
        new(Comment, "Comment/description", ActionKind.Text, IsTextOfChannel),
        new(HtmlComment, "Comment/description (rich text)", ActionKind.Text, IsTextOfChannel),
        OfWords(IsCommentPublic, "Comment mode", ("true", "Public"), ("false", "Private")),
    ];

    /// <summary>The rows of an account: those of all accounts, and one for each custom field.</summary>
    public static IEnumerable<ActionKind> All(ActionCatalog catalog) => Own.Concat(catalog.Setup.Custom.Select(OfField));

    /// <summary>The row of a property; null for an unknown one.</summary>
    public static ActionKind? Find(ActionCatalog catalog, TicketAction action) => action.CustomFieldId is { } id
        ? catalog.Setup.Field(id) is { IsCustom: true } field ? OfField(field) : null
        : Array.Find(Own, kind => kind.Field == action.Field);

    /// <summary>Whether the value of a property is the id of a record.</summary>
    public static bool TakesId(string field) => field is CustomStatus or Group or Assignee or Brand or Form or Copy or Follower;

    private static ActionKind OfWords(string field, string title, params (string Value, string Title)[] words) =>
        new(field, title, ActionKind.List, (_, action) => Array.Exists(words, word => word.Value == action.Text))
        {
            Options = _ => words.Select(word => new ActionOption(word.Value, word.Title)),
        };

    private static ActionKind OfIds(
        string field,
        string title,
        Func<ActionCatalog, IEnumerable<ActionOption>> records,
        Func<ActionCatalog, long, bool> has,
        params (string Value, string Title)[] words) =>
        new(field, title, ActionKind.List, (catalog, action) => Array.Exists(words, word => word.Value == action.Text)
            || (BodyValue.TryReadId(action.Text, out var id) && has(catalog, id)))
        {
            Options = catalog => words.Select(word => new ActionOption(word.Value, word.Title)).Concat(records(catalog)),
        };

    private static ActionKind OfField(TicketField field)
    {
        var hasOptions = TicketFieldTypes.HasOptions(field.Type);
        var isCheckbox = field.Type == TicketFieldTypes.Checkbox;
        return new ActionKind(
            TicketAction.FieldOf(field.Id),
            field.Title,
            hasOptions || isCheckbox ? ActionKind.List : ActionKind.Text,
            (catalog, action) => catalog.FieldTakes(field, action))
        {
            IsNullable = true,
            Options = _ => isCheckbox
                ? [new ActionOption("true", "Yes"), new ActionOption("false", "No")]
                : (field.Options ?? []).Select(option => new ActionOption(option.Value, option.Name)),
        };
    }

    private static bool IsText(ActionCatalog catalog, TicketAction action) => !string.IsNullOrWhiteSpace(action.Text);

    /// <summary>A text, or the channel that it is for and the text.</summary>
    private static bool IsTextOfChannel(ActionCatalog catalog, TicketAction action) => action.Items is null
        ? !string.IsNullOrWhiteSpace(action.Text)
        : action.Items is [var channel, var text] && channel.StartsWith("channel:", StringComparison.Ordinal)
            && !string.IsNullOrWhiteSpace(text);
}
