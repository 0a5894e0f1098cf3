using ZendeskEmulator.Conditions;

namespace ZendeskEmulator.Views;

/// <summary>The keys of a view in a body that responses show in another form: all, any, conditions, output.</summary>
internal sealed class ViewInput
{
    private static readonly BodyShape<ViewInput> Conditions = new BodyShape<ViewInput>()
        .Objects("all", input => input.AddAll(), Condition.Shape, input => input.BeginConditions())
        .Objects("any", input => input.AddAny(), Condition.Shape, input => input.BeginConditions());

    private static readonly BodyShape<ViewInput> Output = new BodyShape<ViewInput>()
        .Texts("columns", (input, ids) => input.columns = [.. ids])
        .TextOrNumber("group_by", (input, id) => input.groupBy = new(id))
        .Text("group_order", (input, order) => input.groupOrder = order)
        .TextOrNumber("sort_by", (input, id) => input.sortBy = new(id))
        .Text("sort_order", (input, order) => input.sortOrder = order);

    private List<Condition>? all;
    private List<Condition>? any;
    private string[]? columns;
    private Sent? groupBy;
    private string? groupOrder;
    private Sent? sortBy;
    private string? sortOrder;

    public static void AddTo(BodyShape<RecordInput<View>> body) => body
        .Objects("all", input => Of(input).AddAll(), Condition.Shape, input => Of(input).BeginConditions())
        .Objects("any", input => Of(input).AddAny(), Condition.Shape, input => Of(input).BeginConditions())
        .Object("conditions", Of, Conditions)
        .Object("output", Of, Output);

    /// <summary>
    /// The view with the sent values. Conditions that are sent replace all stored ones: a client that sends <c>any</c> alone clears
    /// <c>all</c> (documented, and seen as a 422).
    /// </summary>
    /// <returns>Whether conditions were sent.</returns>
    public static bool Apply(RecordInput<View>? input, View view)
    {
        if (input?.Beside is not ViewInput sent)
        {
            return false;
        }
        view.Columns = Keep(view.Columns, sent.columns);
        view.GroupBy = sent.groupBy is { } group ? group.Text : view.GroupBy;
        view.GroupOrder = sent.groupOrder ?? view.GroupOrder;
        view.SortBy = sent.sortBy is { } sort ? sort.Text : view.SortBy;
        view.SortOrder = sent.sortOrder ?? view.SortOrder;
        if (sent.all is null)
        {
            return false;
        }
        view.All = Keep(view.All, [.. sent.all]);
        view.Any = Keep(view.Any, [.. sent.any!]);
        return true;
    }

    /// <summary>The stored array when the sent one equals it, so that nothing changes.</summary>
    private static T[] Keep<T>(T[] stored, T[]? sent) => sent is null || sent.AsSpan().SequenceEqual(stored) ? stored : sent;

    private static ViewInput Of(RecordInput<View> input) => (ViewInput)(input.Beside ??= new ViewInput());

    private void BeginConditions() => (all, any) = (all ?? [], any ?? []);

    private Condition AddAll() => Add(all!);

    private Condition AddAny() => Add(any!);

    private static Condition Add(List<Condition> conditions)
    {
        var condition = new Condition();
        conditions.Add(condition);
        return condition;
    }

    /// <summary>A value that was sent, also when it is null.</summary>
    private sealed record Sent(string? Text);
}
