using ZendeskEmulator.Conditions;

namespace ZendeskEmulator.Views;

/// <summary>The views of a new account (facts-tickets §17).</summary>
// Assumed A-143: the placeholders of the last seven, the conditions and the order of the tickets. Titles, positions and which are
// active are recorded.
internal static class DefaultViews
{
    private static readonly string[] Columns = ["subject", "requester", "created", "type", "priority"];

    private static readonly Condition Unsolved = new("status", "less_than", "solved");
    private static readonly Condition OfCaller = new("assignee_id", "is", "current_user");
    private static readonly Condition Task = new("type", "is", "task");

    public static readonly IReadOnlyList<View> OfNewAccount =
    [
        Of(0, "Your unsolved tickets", "your_unsolved_tickets", Unsolved, OfCaller) with { GroupBy = "status", GroupOrder = "asc" },
        Of(1, "Unassigned tickets", "unassigned_tickets", Unsolved, new Condition("assignee_id", "is", "")),
        Of(2, "All unsolved tickets", "all_unsolved_tickets", Unsolved),
        Of(3, "Recently updated tickets", "recently_updated_tickets", Unsolved, new Condition("updated_at", "less_than", "24"))
            with { SortBy = "updated" },
        Of(9_999, "Pending tickets", "pending_tickets", new Condition("status", "is", "pending")),
        Of(9_999, "Recently solved tickets", "recently_solved_tickets", new("status", "is", "solved"), new("SOLVED", "less_than", "24"))
            with { SortBy = "solved" },
        Of(11, "Current tasks", "current_tasks", Unsolved, Task, OfCaller) with { Active = false, SortBy = "due_date", SortOrder = "asc" },
        Of(12, "Overdue tasks", "overdue_tasks", Unsolved, Task, new Condition("due_date", "greater_than", "0"))
            with { Active = false, SortBy = "due_date", SortOrder = "asc" },
    ];

    private static View Of(long position, string title, string placeholder, params Condition[] all) => new()
    {
        Position = position,
        Title = title,
        Placeholder = $"{{{{zd.{placeholder}}}}}",
        Default = true,
        Columns = Columns,
        All = all,
    };
}
