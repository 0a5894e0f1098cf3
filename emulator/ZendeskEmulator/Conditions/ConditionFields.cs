using System.Globalization;
using ZendeskEmulator.Brands;
using ZendeskEmulator.CustomStatuses;
using ZendeskEmulator.Groups;
using ZendeskEmulator.Locales;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.TicketForms;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Conditions;

/// <summary>The fields of conditions (documented as shared by views, triggers and automations), and those of custom fields.</summary>
internal static class ConditionFields
{
    private static readonly ConditionChoice Nobody = new("", "-");
    private static readonly ConditionChoice CurrentUser = new(ReferenceFields.CurrentUser, "(current user)");
    private static readonly ConditionChoice CurrentGroups = new(ReferenceFields.CurrentGroups, "(current user's groups)");

    private static readonly string[] Scores = ["unoffered", "offered", "bad", "badwithcomment", "good", "goodwithcomment"];

    public static readonly ConditionField[] System =
    [
        TicketValueFields.Ranked(
            "status",
            "Status",
            (ticket, _) => (int)ticket.Status,
            new("new", "New"), new("open", "Open"), new("pending", "Pending"), new("hold", "On-hold"), new("solved", "Solved"),
            new("closed", "Closed")) with { Candidates = WithStatus },
        ReferenceFields.OneOf("custom_status_id", "Ticket status", ticket => ticket.CustomStatusId, Records<CustomStatus>.Has)
            with { Candidates = WithCustomStatus },
        TicketValueFields.Choice(
            "type",
            "Type",
            (ticket, _) => ticket.Type,
            Nobody, new("question", "Question"), new("incident", "Incident"), new("problem", "Problem"), new("task", "Task")),
        TicketValueFields.Ranked(
            "priority",
            "Priority",
            (ticket, _) => TicketWords.RankOf(ticket.Priority),
            Nobody, new("low", "Low"), new("normal", "Normal"), new("high", "High"), new("urgent", "Urgent")),
        ReferenceFields.Of(
            "group_id", "Group", ticket => ticket.GroupId, Records<Group>.Has, TicketCollection.ByGroup, Nobody, CurrentGroups),
        ReferenceFields.Of(
            "assignee_id", "Assignee", ticket => ticket.AssigneeId, HasUser, TicketCollection.ByAssignee, Nobody, CurrentUser),
        ReferenceFields.Of(
            "requester_id",
            "Requester",
            ticket => ticket.RequesterId,
            HasUser,
            TicketCollection.ByRequester,
            Nobody, CurrentUser),
        ReferenceFields.Of(
            "organization_id",
            "Organization",
            ticket => ticket.OrganizationId,
            Records<Organization>.Has,
            TicketCollection.ByOrganization,
            Nobody),
        TagField.Tags,
        ReferenceFields.Of("brand_id", "Brand", ticket => ticket.BrandId, Records<Brand>.Has, null),
        ReferenceFields.Of("ticket_form_id", "Form", ticket => ticket.FormId, Records<TicketForm>.Has, null),
        ViaField.Via,
        TicketValueFields.Free("recipient", "Received at", ticket => ticket.Recipient),
        TicketValueFields.Words("subject_includes_word", "Subject text", (ticket, _) => ticket.Subject),
        TicketValueFields.Words("description_includes_word", "Description", Description),
        TicketValueFields.Choice(
            "locale_id",
            "Requester's language",
            (ticket, context) => LocaleTable.IdOf(context.LocaleOf(ticket.RequesterId) ?? "en-US")?.ToString(CultureInfo.InvariantCulture),
            [.. LocaleTable.All.Select(locale => new ConditionChoice(locale.Id.ToString(CultureInfo.InvariantCulture), locale.Code))]),
        TicketValueFields.Ranked(
            "satisfaction_score",
            "Satisfaction",
            (ticket, context) => Array.IndexOf(Scores, context.ScoreOf(ticket)),
            [.. Scores.Select(score => new ConditionChoice(score, score))]),
        TicketValueFields.Choice(
            "ticket_is_public",
            "Privacy",
            (ticket, _) => ticket.IsPrivate ? "private" : "public",
            new("public", "Ticket has public comments"), new("private", "Ticket has no public comments")),
        .. HourFields.All,
    ];

    private static readonly Dictionary<string, ConditionField> ByName = System.ToDictionary(field => field.Name);

    /// <summary>The field of a name; null for an unknown one.</summary>
    public static ConditionField? Find(string name, TicketSetup setup) =>
        ByName.GetValueOrDefault(name) ?? CustomConditionFields.Find(name, setup);

    private static bool HasUser(AccountState state, long id) => state.Get<UserCollection>().Find(id) is { Deleted: false };

    private static string? Description(Ticket ticket, ConditionContext context) =>
        Array.Find(context.AuditsOf(ticket.Number), audit => audit.Comment is not null)?.Comment!.Body;

    private static TicketCandidates? WithStatus(Condition condition, ConditionContext context, AccountState state)
    {
        var wanted = TicketWords.StatusOf(condition.Text) ?? TicketStatus.Closed;
        return Of(state, status => ConditionOperators.Holds(condition.Operator, status.CompareTo(wanted)));
    }

    /// <summary>The tickets of the categories of some custom statuses. Closed tickets keep a status of solved.</summary>
    private static TicketCandidates? WithCustomStatus(Condition condition, ConditionContext context, AccountState state)
    {
        if (condition.Operator != ConditionOperators.Includes)
        {
            return null;
        }
        var categories = condition.Words.Select(word => context.Setup.Status(ReferenceFields.IdIn(word) ?? 0)?.Category).ToHashSet();
        return Of(state, status =>
            categories.Contains(TicketWords.NameOf(status == TicketStatus.Closed ? TicketStatus.Solved : status)));
    }

    private static TicketCandidates Of(AccountState state, Predicate<TicketStatus> isMeant)
    {
        var tickets = state.Get<TicketCollection>();
        return ReferenceFields.WithKeys(Enum.GetValues<TicketStatus>().Where(status => isMeant(status)).Select(status => tickets.OfKey(
            TicketCollection.ByStatus, ((int)status).ToString(CultureInfo.InvariantCulture))));
    }
}
