namespace ZendeskEmulator.Triggers.Operations;

/// <summary>PUT triggers/reorder: the triggers of one category in their new order.</summary>
internal static class ReorderTriggers
{
    /// <summary>{"trigger_ids":[2,1]}</summary>
    public static readonly RequestInput<Input> Order = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Integers("trigger_ids", (input, ids) => input.Ids = [.. ids]),
        () => new Input(),
        (input, action) => input.Ids.Length == 0 ? Errors.InvalidAttribute("trigger_ids", "must be present", action) : null);

    // Assumed A-150: the response has the first trigger of the new order. Documented is that it has one.
    public static Outcome<Trigger> Handle(RequestContext request, in AccountWrite write, Input input)
    {
        var triggers = write.Get<Records<Trigger>>();
        if (triggers.Find(input.Ids[0]) is not { } first)
        {
            return Errors.RecordNotFound;
        }
        var ofCategory = triggers.Of(Trigger.OfCategory, first.CategoryId).ToDictionary(trigger => trigger.Id);
        if (ofCategory.Count != input.Ids.Length || !ofCategory.Keys.ToHashSet().SetEquals(input.Ids))
        {
            return TriggerErrors.LimitOneCategory;
        }
        var position = 0;
        var saved = new List<Trigger>();
        foreach (var id in input.Ids)
        {
            var stored = ofCategory[id];
            saved.Add(write.PutIfChanged(stored, stored with { Position = ++position }));
        }
        return saved[0];
    }

    internal sealed class Input
    {
        public long[] Ids { get; set; } = [];
    }
}
