using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Automations;

/// <summary>The automations of a new account (facts-tickets §17).</summary>
// Assumed A-146: the conditions and actions of the last two, the positions, and `default` for all. The rest is recorded.
internal static class DefaultAutomations
{
    public static readonly IReadOnlyList<Automation> OfNewAccount =
    [
        new()
        {
            Title = "Close ticket 4 days after status is set to solved",
            Default = true,
            Position = 0,
            All = [new Condition("status", "is", "solved"), new Condition("SOLVED", "greater_than", "96")],
            Actions = [TicketAction.Of(ActionKinds.Status, "closed")],
        },
        OfPending(1, "Pending notification 24 hours", "24"),
        OfPending(2, "Pending notification 5 days", "120"),
    ];

    private static Automation OfPending(long position, string title, string hours) => new()
    {
        Title = title,
        Active = false,
        Default = true,
        Position = position,
        All = [new Condition("status", "is", "pending"), new Condition("PENDING", "is", hours)],
        Actions =
        [
            new TicketAction
            {
                Field = RuleActions.NotifyUser,
                Items = ["requester_id", "[{{ticket.account}}] Pending request: {{ticket.title}}", "{{ticket.comments_formatted}}"],
            },
        ],
    };
}
