using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Conditions;

/// <summary>via_id: the number of a channel (documented), or its name, as Zendesk shows it in stored conditions.</summary>
internal static class ViaField
{
    /// <summary>The channels that tickets can have here, and the most usual others.</summary>
    private static readonly (string Id, string Channel, string Title)[] Channels =
    [
        ("0", "web", "Web form"), ("4", "email", "Email"), ("5", "api", "Web service (API)"), ("19", "merge", "Ticket merge"),
        ("27", "closed_ticket", "Closed ticket"), ("29", "chat", "Chat"), ("33", "voicemail", "Voicemail"),
        ("34", "phone_call_inbound", "Phone call (incoming)"), ("35", "phone_call_outbound", "Phone call (outbound)"),
        ("48", "web_widget", "Web Widget"), ("49", "mobile_sdk", "Mobile SDK"), ("30", "twitter", "X Corp"),
        ("38", "facebook", "Facebook Post"), ("8", "system", "System"),
    ];

    public static readonly ConditionField Via = new("via_id", "Ticket channel", "list", ConditionOperators.Equality)
    {
        Accepts = (condition, _) => ChannelOf(condition) is not null,
        Choices = _ => Channels.Select(known => new ConditionChoice(known.Id, known.Title)),
        Test = (condition, _) =>
        {
            var channel = ChannelOf(condition);
            var isNegated = ConditionOperators.IsNegated(condition.Operator);
            return ticket => (ticket.Via?.Channel ?? "api") == channel != isNegated;
        },
    };

    private static string? ChannelOf(Condition condition) =>
        Array.Find(Channels, known => known.Id == condition.Text || known.Channel == condition.Text).Channel;
}
