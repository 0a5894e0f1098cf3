using System.Globalization;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.TicketActions;

/// <summary>The actions of triggers and automations (documented): those that macros share, a ticket's end, and notifications.</summary>
internal static class RuleActions
{
    public const string NotifyUser = "notification_user";
    public const string NotifyGroup = "notification_group";

    private const string CurrentUser = ActionKinds.CurrentUser;
    private const string Requester = ActionKinds.Requester;
    private const string RequesterAndCopies = "requester_and_ccs";
    private const string Assignee = "assignee_id";
    private const string AllAgents = "all_agents";

    /// <summary>Rules write no comments and no subject.</summary>
    private static readonly string[] OfMacros =
        [ActionKinds.Subject, ActionKinds.Comment, ActionKinds.HtmlComment, ActionKinds.IsCommentPublic];

    private static readonly ActionKind Closing = new(ActionKinds.Status, "Status", ActionKind.List, (_, action) => action.Text == "closed");

    private static readonly ActionKind NotifyingUser = new(NotifyUser, "Email user", ActionKind.List, (catalog, action) =>
        action.Items is [CurrentUser or Requester or RequesterAndCopies or Assignee or AllAgents, _, _]
        || (action.Items is [var id, _, _] && BodyValue.TryReadId(id, out var userId) && catalog.HasUser(userId)));

    private static readonly ActionKind NotifyingGroup = new(NotifyGroup, "Email group", ActionKind.List, (catalog, action) =>
        action.Items is ["group_id", _, _]
        || (action.Items is [var id, _, _] && BodyValue.TryReadId(id, out var groupId) && catalog.HasGroup(groupId)));

    /// <summary>The row of an action of an automation, which nobody runs; null for one that automations do not have.</summary>
    public static ActionKind? FindOfAutomation(ActionCatalog catalog, TicketAction action) =>
        action is { Text: CurrentUser or ActionKinds.CurrentGroups, CustomFieldId: null } or { Items: [CurrentUser, ..] }
            ? null
            : Find(catalog, action);

    /// <summary>The row of an action of a trigger, which the user of the request runs; null for one that triggers do not have.</summary>
    public static ActionKind? Find(ActionCatalog catalog, TicketAction action) => action switch
    {
        { Field: NotifyUser } => NotifyingUser,
        { Field: NotifyGroup } => NotifyingGroup,
        { Field: ActionKinds.Status, Text: "closed" } => Closing,
        _ => OfMacros.Contains(action.Field) ? null : ActionKinds.Find(catalog, action),
    };

    /// <summary>The rows of an account.</summary>
    public static IEnumerable<ActionKind> All(ActionCatalog catalog) =>
        [.. ActionKinds.All(catalog).Where(kind => !OfMacros.Contains(kind.Field)), NotifyingUser, NotifyingGroup];

    /// <summary>Whether an action changes the property that a condition is about, so that the condition may not hold any more.</summary>
    /// <param name="field">The field of the condition.</param>
    public static bool MayEnd(TicketAction action, string field) => action.Field switch
    {
        ActionKinds.SetTags or ActionKinds.AddTags or ActionKinds.RemoveTags => field == "current_tags",
        ActionKinds.Status or ActionKinds.CustomStatus => field is "status" or "custom_status_id",
        _ => field == action.Field
            || (action.CustomFieldId is { } id && field.EndsWith($"_fields_{id}", StringComparison.Ordinal)),
    };

    /// <summary>What the actions change, as an update of a ticket sends it.</summary>
    /// <param name="callerId">The user that a trigger acts for; 0 for nobody.</param>
    public static TicketInput ToInput(AccountState state, TicketAction[] actions, Ticket ticket, long callerId)
    {
        var groupId = MembershipDraft<GroupMembership>.DefaultOf(state.Get<Records<GroupMembership>>().OfOwner(callerId)) ?? 0;
        var edit = ActionChanges.Of(new ActionScene(ticket, callerId, groupId, static text => text), actions);
        var input = edit.ToInput();
        input.EmailCcIds = edit.EmailCcIds is { } copies ? [.. copies] : null;
        input.FollowerIds = edit.FollowerIds is { } followers ? [.. followers] : null;
        return input;
    }

    /// <summary>The emails of the actions as events. Their placeholders are not filled in (recorded).</summary>
    public static TicketEvent[] NotificationsOf(AccountState state, Ticket ticket, TicketAction[] actions, long callerId) =>
    [
        .. actions.Where(action => action is { Field: NotifyUser or NotifyGroup, Items.Length: 3 })
            .Select(action => (Action: action, Ids: RecipientsOf(state, ticket, action, callerId)))
            .Where(sent => sent.Ids.Length > 0)
            .Select(sent => new TicketEvent(
                sent.Action.Items is [RequesterAndCopies, ..] ? TicketEventType.NotificationWithCcs : TicketEventType.Notification,
                sent.Action.Items![1],
                sent.Action.Items[2],
                sent.Ids is [var only] ? only : Array.ConvertAll(sent.Ids, id => id.ToString(CultureInfo.InvariantCulture)))),
    ];

    private static long[] RecipientsOf(AccountState state, Ticket ticket, TicketAction action, long callerId)
    {
        var named = action.Items is [var first, ..] && BodyValue.TryReadId(first, out var id) ? id : 0;
        if (action.Field == NotifyGroup)
        {
            return Members(state, action.Items is ["group_id", ..] ? ticket.GroupId : named);
        }
        return action.Items?[0] switch
        {
            // Neither an automation nor an anonymous request has one.
            CurrentUser => callerId <= 0 ? [] : [callerId],
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
