using System.Globalization;
using ZendeskEmulator.TicketFields;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Views;

/// <summary>The columns that views of an account can have: Zendesk's own (documented), and its custom ticket fields.</summary>
internal sealed class ViewColumns(TicketSetup setup)
{
    public const int MaxOfView = 10;

    private static readonly ViewColumn[] System =
    [
        Plain("nice_id", "ID", "number", row => row.Ticket.Number) with { IsGroupable = false },
        Text("subject", "Subject", row => row.Ticket.Subject) with { IsSortable = false, IsGroupable = false },
        Text("description", "Subject", row => row.Ticket.Subject) with { IsSortable = false, IsGroupable = false },
        Id("requester", "Requester", row => row.Ticket.RequesterId, row => row.UserName(row.Ticket.RequesterId))
            with { IsGroupable = false },
        Time("created", "Requested", row => row.Ticket.CreatedAt),
        Time("updated", "Updated", row => row.Ticket.UpdatedAt),
        Id("group", "Group", row => row.Ticket.GroupId, row => row.GroupName),
        Id("assignee", "Assignee", row => row.Ticket.AssigneeId, row => row.UserName(row.Ticket.AssigneeId)),
        Ranked("status", "Status", row => TicketWords.NameOf(row.Ticket.Status), row => (long)row.Ticket.Status),
        Text("custom_status_id", "Ticket status", row => row.StatusLabel) with { IsSortable = false, IsGroupable = false },
        Ranked("priority", "Priority", row => row.Ticket.Priority, row => (long)TicketWords.RankOf(row.Ticket.Priority)),
        Text("type", "Type", row => row.Ticket.Type) with { Type = "list" },
        Id("organization", "Organization", row => row.Ticket.OrganizationId, row => row.OrganizationName),
        Id("submitter", "Submitter", row => row.Ticket.SubmitterId, row => row.UserName(row.Ticket.SubmitterId))
            with { IsSortable = false, IsGroupable = false },
        Text("brand", "Brand", row => row.BrandName) with { Type = "list" },
        Text("ticket_form", "Ticket form", row => row.FormName) with { Type = "list" },
        Text("locale_id", "Requester language", row => row.Context.LocaleOf(row.Ticket.RequesterId) ?? "en-US") with { Type = "list" },
        Text("satisfaction_score", "Satisfaction", row => row.Context.ScoreOf(row.Ticket)) with { Type = "list" },
        Time("due_date", "Due Date", row => row.Ticket.DueAt),
        Time("assigned", "Assigned", row => row.Metric.AssignedAt),
        Time("solved", "Solved", row => row.Metric.SolvedAt),
        Time("updated_assignee", "Assignee updated", row => row.Metric.AssigneeUpdatedAt),
        Time("updated_requester", "Requester updated", row => row.Metric.RequesterUpdatedAt),
        Text("updated_by_type", "Updater", row => row.UpdaterType) with { Type = "list" },
    ];

    /// <summary>Other names that sort_by takes.</summary>
    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["id"] = "nice_id",
        ["created_at"] = "created",
        ["updated_at"] = "updated",
    };

    private static readonly Dictionary<string, ViewColumn> ById = System.ToDictionary(column => column.Id);

    public static ViewColumns Of(AccountState state) => new(state.Get<TicketSetupCache>().Present);

    /// <summary>All columns: Zendesk's own first.</summary>
    public IEnumerable<ViewColumn> All => System.Concat(setup.Custom.Select(OfField));

    /// <summary>The column of an id, or of a custom field's id or title; null for an unknown one.</summary>
    public ViewColumn? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }
        if (ById.TryGetValue(Aliases.GetValueOrDefault(name, name), out var known))
        {
            return known;
        }
        var field = long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? setup.Field(id)
            : Array.Find(setup.Custom, custom => custom.Title == name);
        return field is { IsCustom: true } ? OfField(field) : null;
    }

    /// <summary>The columns of a view that still exist.</summary>
    public IEnumerable<ViewColumn> OfView(View view) => view.Columns.Select(Find).OfType<ViewColumn>();

    private static ViewColumn OfField(TicketField field) => new(
        field.Id.ToString(CultureInfo.InvariantCulture),
        field.Title,
        field.Type,
        row => TicketFieldValues.Show(field, row.Ticket.Fields))
    {
        FieldId = field.Id,
        Sort = row => field.Type is "integer" or "decimal"
            ? decimal.TryParse(
                TicketFieldValues.Tell(field, row.Ticket.Fields), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number : null
            : TicketFieldValues.Tell(field, row.Ticket.Fields)?.ToUpperInvariant(),
        IsGroupable = TicketFieldTypes.HasOptions(field.Type) || field.Type == TicketFieldTypes.Checkbox,
    };

    private static ViewColumn Plain(string id, string title, string type, Func<ViewRow, object?> value) => new(id, title, type, value);

    private static ViewColumn Text(string id, string title, Func<ViewRow, string?> value) =>
        new(id, title, "text", value) { Sort = row => value(row)?.ToUpperInvariant() };

    private static ViewColumn Time(string id, string title, Func<ViewRow, DateTime?> value) =>
        new(id, title, "date", row => value(row)) { IsGroupable = false };

    private static ViewColumn Ranked(string id, string title, Func<ViewRow, string?> value, Func<ViewRow, long> rank) =>
        new(id, title, "list", value) { Sort = row => rank(row) };

    /// <summary>Another record: rows show its id, and its name orders the tickets.</summary>
    private static ViewColumn Id(string id, string title, Func<ViewRow, long> value, Func<ViewRow, string?> name) =>
        new(id, title, "list", row => value(row) is not 0 and var known ? known : null) { Sort = row => name(row)?.ToUpperInvariant() };
}
