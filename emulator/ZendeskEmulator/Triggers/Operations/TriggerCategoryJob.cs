namespace ZendeskEmulator.Triggers.Operations;

/// <summary>
/// POST trigger_categories/jobs: several categories and triggers in one call, at once and without a job: all of them change, or none.
/// </summary>
internal static class TriggerCategoryJob
{
    private static readonly BodyShape<Item> CategoryShape = new BodyShape<Item>()
        .TextOrNumber("id", (item, id) => item.Id = id)
        .Integer("position", (item, position) => item.Position = position);

    private static readonly BodyShape<Item> TriggerShape = new BodyShape<Item>()
        .TextOrNumber("id", (item, id) => item.Id = id)
        .Integer("position", (item, position) => item.Position = position)
        .Boolean("active", (item, active) => item.Active = active)
        .TextOrNumber("category_id", (item, id) => item.CategoryId = id);

    private static readonly BodyShape<Input> Items = new BodyShape<Input>()
        .Objects("trigger_categories", input => Input.Add(input.Categories), CategoryShape)
        .Objects("triggers", input => Input.Add(input.Triggers), TriggerShape);

    /// <summary>{"job":{"action":"patch","items":{"trigger_categories":[…],"triggers":[…]}}}</summary>
    public static readonly RequestInput<Input> Body = RequestInput<Input>.Body(
        "job",
        new BodyShape<Input>().Text("action", (input, action) => input.Action = action).Object("items", input => input, Items),
        () => new Input(),
        (input, action) => input.Action != "patch" ? Errors.InvalidAttribute("job.action", "must be patch", action)
            : input.Categories.Count + input.Triggers.Count > IdList.Largest ? Errors.TooManyValues
            : null);

    // Assumed A-150: an unknown category or trigger is the 404 of a category.
    public static Outcome<Result> Handle(RequestContext request, in AccountWrite write, Input input)
    {
        var categories = new Dictionary<long, TriggerCategory>();
        foreach (var item in input.Categories)
        {
            if (Find<TriggerCategory>(write, item.Id) is not { } stored)
            {
                return TriggerErrors.CategoryNotFound;
            }
            var draft = categories.GetValueOrDefault(stored.Id, stored);
            categories[stored.Id] = draft with { Position = item.Position ?? draft.Position };
        }
        var triggers = new Dictionary<long, Trigger>();
        foreach (var item in input.Triggers)
        {
            if (Find<Trigger>(write, item.Id) is not { } stored
                || (item.CategoryId is not null && Find<TriggerCategory>(write, item.CategoryId) is null))
            {
                return TriggerErrors.CategoryNotFound;
            }
            var draft = triggers.GetValueOrDefault(stored.Id, stored);
            triggers[stored.Id] = draft with
            {
                Position = item.Position ?? draft.Position,
                Active = item.Active ?? draft.Active,
                CategoryId = Find<TriggerCategory>(write, item.CategoryId)?.Id ?? draft.CategoryId,
            };
        }
        var result = new Result([], []);
        foreach (var draft in categories.Values)
        {
            result.Categories.Add(write.PutIfChanged(Find<TriggerCategory>(write, $"{draft.Id}")!, draft));
        }
        foreach (var draft in triggers.Values)
        {
            result.Triggers.Add(TriggerRules.Put(
                new RecordChange<Trigger>(write, request.Caller, Find<Trigger>(write, $"{draft.Id}"), draft)));
        }
        return result;
    }

    public static Response Render(RequestContext request, in Outcome<Result> outcome)
    {
        var (categories, triggers) = outcome.Record;
        var writeCategory = TriggerCategory.Schema.Json.WriterFor(request.State, categories);
        var writeTrigger = Trigger.Schema.Json.WriterFor(request.State, triggers);
        return new ObjectResponse((json, links) =>
        {
            json.WriteStartObject("results"u8);
            json.WriteStartArray("trigger_categories"u8);
            categories.ForEach(category => writeCategory(json, category, links));
            json.WriteEndArray();
            json.WriteStartArray("triggers"u8);
            triggers.ForEach(trigger => writeTrigger(json, trigger, links));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteString("status"u8, "complete"u8);
        });
    }

    private static T? Find<T>(in AccountWrite write, string? id)
        where T : TimedRecord, IHasSchema<T>, new() =>
        BodyValue.TryReadId(id, out var number) ? write.Get<Records<T>>().Find(number) : null;

    internal sealed record Result(List<TriggerCategory> Categories, List<Trigger> Triggers);

    internal sealed class Input
    {
        public string? Action { get; set; }

        public List<Item> Categories { get; } = [];

        public List<Item> Triggers { get; } = [];

        public static Item Add(List<Item> items)
        {
            var item = new Item();
            items.Add(item);
            return item;
        }
    }

    internal sealed class Item
    {
        public string? Id { get; set; }

        public long? Position { get; set; }

        public bool? Active { get; set; }

        public string? CategoryId { get; set; }
    }
}
