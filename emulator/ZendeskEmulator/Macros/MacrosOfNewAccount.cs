using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Macros;

/// <summary>The macros of a new account: their titles are recorded (facts-tickets §17).</summary>
internal static class MacrosOfNewAccount
{
    private const long Position = 9_999;

    // Assumed A-138: their actions, which were not recorded.
    public static readonly IReadOnlyList<Macro> All =
    [
        new()
        {
            Title = "Customer not responding",
            Position = Position,
            OfNewAccount = true,
            Actions =
            [
                TicketAction.Of(ActionKinds.Status, "pending"),
                TicketAction.Of(
                    ActionKinds.Comment,
                    "Hello {{ticket.requester.name}}, {{current_user.name}} wrote to you about this request and has no reply yet."),
            ],
        },
        new()
        {
            Title = "Downgrade and inform",
            Position = Position,
            OfNewAccount = true,
            Actions =
            [
                TicketAction.Of(ActionKinds.Priority, "low"),
                TicketAction.Of(ActionKinds.Comment, "We have many requests at the moment. You will hear from us as soon as we can."),
            ],
        },
    ];
}
