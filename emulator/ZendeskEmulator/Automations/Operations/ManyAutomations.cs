namespace ZendeskEmulator.Automations.Operations;

/// <summary>update_many and destroy_many, which make no job, as those of macros and views.</summary>
// Assumed A-148: all of the automations are changed, or none. An unknown one is 404.
internal static class ManyAutomations
{
    private static readonly BodyShape<Item> ItemShape = new BodyShape<Item>()
        .Integer("id", (item, id) => item.Id = id)
        .Integer("position", (item, position) => item.Position = position)
        .Boolean("active", (item, active) => item.Active = active);

    /// <summary>{"automations":[{"id":1,"position":2}]}</summary>
    public static readonly RequestInput<Input> Changes = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Objects("automations", input => input.Add(), ItemShape),
        () => new Input(),
        (input, action) => input.Items.Count switch
        {
            0 => Errors.InvalidAttribute("automations", "must be present", action),
            > IdList.Largest => Errors.TooManyValues,
            _ => input.Items.Exists(item => item.Id is null)
                ? Errors.InvalidAttribute("automations.id", "must be present", action)
                : null,
        });

    /// <summary>The ids of the query.</summary>
    public static readonly RequestInput<IdList> Ids = new(null, (RequestContext request, out IdList ids) =>
        IdList.Read(request.Query, request.Action, out ids)
            ?? (ids.Ids.Count == 0 ? Errors.InvalidAttribute("ids", "must be present", request.Action) : null));

    public static Outcome<Automation[]> Update(Rules<Automation> rules, RequestContext request, in AccountWrite write, Input input)
    {
        var saved = new Dictionary<long, Automation>();
        foreach (var item in input.Items)
        {
            if (Find(write, item.Id!.Value) is not { } stored)
            {
                return Errors.RecordNotFound;
            }
            var draft = saved.GetValueOrDefault(stored.Id, stored) with { };
            draft.Position = item.Position ?? draft.Position;
            draft.Active = item.Active ?? draft.Active;
            var errors = new FieldErrors();
            if (rules.Validate!(new RecordChange<Automation>(write, request.Caller, stored, draft), errors) is { } refusal)
            {
                return refusal;
            }
            if (errors.Any)
            {
                return errors;
            }
            saved[stored.Id] = draft;
        }
        var changed = new List<Automation>();
        foreach (var draft in saved.Values)
        {
            changed.Add(write.PutIfChanged(Find(write, draft.Id)!, draft));
        }
        return changed.ToArray();
    }

    public static Response Render(RequestContext request, in Outcome<Automation[]> outcome) => new RecordListResponse<Automation>(
        Automation.Schema.Name,
        RecordPage<Automation>.Of(new OrderedRecords<Automation>(outcome.Record), PageRequest.First),
        Automation.Schema.Json.WriterFor(request.State, outcome.Record),
        "/api/v2/automations/update_many.json",
        request.Query);

    public static Outcome<Automation[]> Delete(Rules<Automation> rules, RequestContext request, in AccountWrite write, IdList ids)
    {
        var deleted = new List<Automation>();
        foreach (var id in ids.Ids.Distinct())
        {
            if (Find(write, id) is not { } stored)
            {
                return Errors.RecordNotFound;
            }
            rules.Remove(write, request.Caller, stored);
            deleted.Add(stored);
        }
        return deleted.ToArray();
    }

    private static Automation? Find(in AccountWrite write, long id) =>
        write.Get<Records<Automation>>().Find(id) is { Deleted: false } automation ? automation : null;

    internal sealed class Input
    {
        public List<Item> Items { get; } = [];

        public Item Add()
        {
            var item = new Item();
            Items.Add(item);
            return item;
        }
    }

    internal sealed class Item
    {
        public long? Id { get; set; }

        public long? Position { get; set; }

        public bool? Active { get; set; }
    }
}
