using ZendeskEmulator.Conditions;

namespace ZendeskEmulator.Views;

/// <summary>The keys of a view in a body that responses show in another form: all, any, conditions, output.</summary>
internal sealed class ViewInput
{
    private static readonly BodyShape<ViewInput> Output = new BodyShape<ViewInput>()
        .Texts("columns", (input, ids) => input.columns = [.. ids])
        .TextOrNumber("group_by", (input, id) => input.groupBy = new(id))
        .Text("group_order", (input, order) => input.groupOrder = order)
        .TextOrNumber("sort_by", (input, id) => input.sortBy = new(id))
        .Text("sort_order", (input, order) => input.sortOrder = order);

    private readonly SentConditions conditions = new();
    private string[]? columns;
    private Sent? groupBy;
    private string? groupOrder;
    private Sent? sortBy;
    private string? sortOrder;

    public static void AddTo(BodyShape<RecordInput<View>> body) =>
        SentConditions.AddTo(body, input => Of(input).conditions).Object("output", Of, Output);

    /// <summary>The view with the sent values.</summary>
    /// <returns>Whether conditions were sent.</returns>
    public static bool Apply(RecordInput<View>? input, View view)
    {
        if (input?.Beside is not ViewInput sent)
        {
            return false;
        }
        view.Columns = sent.columns is null || sent.columns.AsSpan().SequenceEqual(view.Columns) ? view.Columns : sent.columns;
        view.GroupBy = sent.groupBy is { } group ? group.Text : view.GroupBy;
        view.GroupOrder = sent.groupOrder ?? view.GroupOrder;
        view.SortBy = sent.sortBy is { } sort ? sort.Text : view.SortBy;
        view.SortOrder = sent.sortOrder ?? view.SortOrder;
        (view.All, view.Any) = sent.conditions.Over(view.All, view.Any);
        return sent.conditions.IsSent;
    }

    private static ViewInput Of(RecordInput<View> input) => (ViewInput)(input.Beside ??= new ViewInput());

    /// <summary>A value that was sent, also when it is null.</summary>
    private sealed record Sent(string? Text);
}
