using ZendeskEmulator.Conditions;

namespace ZendeskEmulator.Triggers;

/// <summary>The keys of a trigger in a body that responses show in another form: its conditions, and its category.</summary>
internal sealed class TriggerInput
{
    private static readonly BodyShape<TriggerInput> NewCategory = new BodyShape<TriggerInput>()
        .Text("name", (input, name) => input.CategoryName = name ?? "")
        .Integer("position", (input, position) => input.CategoryPosition = position);

    public SentConditions Conditions { get; } = new();

    /// <summary>The id of the category, as a text; null when it was not sent.</summary>
    public Optional<string> CategoryId { get; private set; }

    /// <summary>The name of a category that is created with the trigger; null for none.</summary>
    public string? CategoryName { get; private set; }

    public long? CategoryPosition { get; private set; }

    public static void AddTo(BodyShape<RecordInput<Trigger>> body) =>
        SentConditions.AddTo(body, input => Of(input).Conditions)
            .TextOrNumber("category_id", (input, id) => Of(input).CategoryId = id)
            .Object("category", Of, NewCategory);

    private static TriggerInput Of(RecordInput<Trigger> input) => (TriggerInput)(input.Beside ??= new TriggerInput());
}
