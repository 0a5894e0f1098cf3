using System.Globalization;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.TicketActions;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Automations;

/// <summary>The actions of automations (documented): those that macros share, a ticket's end, and notifications.</summary>
internal static class AutomationActions
{
    public const string NotifyUser = "notification_user";
    public const string NotifyGroup = "notification_group";

    private const string Requester = "requester_id";
    private const string RequesterAndCopies = "requester_and_ccs";
    private const string Assignee = "assignee_id";
    private const string AllAgents = "all_agents";

    /// <summary>An automation has no comments, no subject, and nobody who runs it.</summary>
    private static readonly string[] OfMacros =
        [ActionKinds.Subject, ActionKinds.Comment, ActionKinds.HtmlComment, ActionKinds.IsCommentPublic];

    private static readonly ActionKind Closing = new(ActionKinds.Status, "Status", ActionKind.List, (_, action) => action.Text == "closed");

    private static readonly ActionKind NotifyingUser = new(NotifyUser, "Email user", ActionKind.List, (catalog, action) =>
        action.Items is [Requester or RequesterAndCopies or Assignee or AllAgents, _, _]
        || (action.Items is [var id, _, _] && BodyValue.TryReadId(id, out var userId) && catalog.HasUser(userId)));

    private static readonly ActionKind NotifyingGroup = new(NotifyGroup, "Email group", ActionKind.List, (catalog, action) =>
        action.Items is ["group_id", _, _]
        || (action.Items is [var id, _, _] && BodyValue.TryReadId(id, out var groupId) && catalog.HasGroup(groupId)));

    /// <summary>The row of an action; null for one that automations do not have.</summary>
    public static ActionKind? Find(ActionCatalog catalog, TicketAction action) => action switch
    {
        { Field: NotifyUser } => NotifyingUser,
        { Field: NotifyGroup } => NotifyingGroup,
        { Field: ActionKinds.Status, Text: "closed" } => Closing,
        { Text: ActionKinds.CurrentUser or ActionKinds.CurrentGroups, CustomFieldId: null } => null,
        _ => OfMacros.Contains(action.Field) ? null : ActionKinds.Find(catalog, action),
    };

    /// <summary>Whether an action changes the property that a condition is about, so that the condition may not hold any more.</summary>
    public static bool MayEnd(TicketAction action, Condition condition) => action.Field switch
    {
        ActionKinds.SetTags or ActionKinds.AddTags or ActionKinds.RemoveTags => condition.Field == "current_tags",
        ActionKinds.Status or ActionKinds.CustomStatus => condition.Field is "status" or "custom_status_id",
        _ => condition.Field == action.Field
            || (action.CustomFieldId is { } id && condition.Field.EndsWith($"_fields_{id}", StringComparison.Ordinal)),
    };

    /// <summary>Does the actions to a ticket: an audit says so. An error if the ticket does not take them.</summary>
    public static Outcome<SavedTicket> Apply(in AccountWrite write, Automation automation, Ticket ticket)
    {
        var edit = ActionChanges.Of(new ActionScene(ticket, 0, 0, static text => text), automation.Actions ?? []);
        var input = edit.ToInput();
        input.EmailCcIds = edit.EmailCcIds is { } copies ? [.. copies] : null;
        input.FollowerIds = edit.FollowerIds is { } followers ? [.. followers] : null;
        return TicketSaving.Update(write, ticket, input, new TicketWriter(new Caller(TicketAudit.System, CallerRole.Admin))
        {
            Rule = new RuleEffect(
                TicketVia.Automation(automation.Id, automation.Title),
                NotificationsOf(write.State, ticket, automation.Actions ?? [])),
        });
    }

    private static TicketEvent[] NotificationsOf(AccountState state, Ticket ticket, TicketAction[] actions) =>
    [
        .. actions.Where(action => action.Field is NotifyUser or NotifyGroup)
            .Select(action => (Action: action, Ids: RecipientsOf(state, ticket, action)))
            .Where(sent => sent.Ids.Length > 0)
            .Select(sent => new TicketEvent(
                sent.Action.Items is [RequesterAndCopies, ..] ? TicketEventType.NotificationWithCcs : TicketEventType.Notification,
                sent.Action.Items![1],
                sent.Action.Items[2],
                sent.Ids is [var only] ? only : Array.ConvertAll(sent.Ids, id => id.ToString(CultureInfo.InvariantCulture)))),
    ];

    private static long[] RecipientsOf(AccountState state, Ticket ticket, TicketAction action)
    {
        var named = action.Items is [var first, ..] && BodyValue.TryReadId(first, out var id) ? id : 0;
        if (action.Field == NotifyGroup)
        {
            return Members(state, action.Items is ["group_id", ..] ? ticket.GroupId : named);
        }
        return action.Items?[0] switch
        {
            Requester => [ticket.RequesterId],
            RequesterAndCopies => [ticket.RequesterId, .. ticket.EmailCcIds ?? []],
            Assignee => ticket.AssigneeId == 0 ? [] : [ticket.AssigneeId],
            AllAgents => [.. new ActionCatalog(state).Agents.Select(agent => long.Parse(agent.Value, CultureInfo.InvariantCulture))],
            _ => named == 0 ? [] : [named],
        };
    }

    private static long[] Members(AccountState state, long groupId) => groupId == 0 ? [] :
        [.. state.Get<Records<GroupMembership>>().Of(GroupMembership.Group, groupId)
            .Take(ActionCatalog.MaxOptions).Select(membership => membership.UserId)];
}
