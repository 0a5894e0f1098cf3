namespace ZendeskEmulator.CustomStatuses;

/// <summary>The texts of the five statuses of a new account (facts-tickets §7.4), and the placeholders that stand for them.</summary>
internal static class StatusTexts
{
    private const string Working = "We are working on a response for you";

    public static readonly IReadOnlyList<string> Categories = ["new", "open", "pending", "hold", "solved"];

    /// <summary>The statuses of a new account. On-hold is inactive until it is switched on.</summary>
    public static readonly IReadOnlyList<CustomStatus> OfNewAccount =
    [
        Of("new", "New", "Open", "Ticket is awaiting assignment to an agent", Working),
        Of("open", "Open", "Open", "Staff is working on the ticket", Working),
        Of("pending", "Pending", "Awaiting your reply", "Staff is waiting for the requester to reply", "We are waiting for you to respond"),
        Of("hold", "On-hold", "Open", "Staff is waiting for a third party", Working) with { Active = false },
        Of("solved", "Solved", "Solved", "The ticket has been solved", "This request has been solved"),
    ];

    public static string RawAgentLabel(CustomStatus status) =>
        Raw(status, status.AgentLabel, known => known.AgentLabel, "{{zd.status_", "}}");

    public static string RawEndUserLabel(CustomStatus status) =>
        Raw(status, status.EndUserLabel, known => known.EndUserLabel, "{{zd.status_end_user_", "}}");

    public static string RawDescription(CustomStatus status) =>
        Raw(status, status.Description, known => known.Description, "{{zd.status_", "_description}}");

    public static string RawEndUserDescription(CustomStatus status) =>
        Raw(status, status.EndUserDescription, known => known.EndUserDescription, "{{zd.status_end_user_", "_description}}");

    /// <summary>The placeholder of a text that a default status still has; any other text is its own raw form.</summary>
    private static string Raw(CustomStatus status, string text, Func<CustomStatus, string> textOf, string before, string behind)
    {
        foreach (var known in OfNewAccount)
        {
            if (status.Default && known.Category == status.Category && textOf(known) == text)
            {
                return $"{before}{status.Category}{behind}";
            }
        }
        return text;
    }

    private static CustomStatus Of(
        string category, string label, string endUserLabel, string description, string endUserDescription) => new()
        {
            Category = category,
            AgentLabel = label,
            EndUserLabel = endUserLabel,
            Description = description,
            EndUserDescription = endUserDescription,
            Default = true,
        };
}
