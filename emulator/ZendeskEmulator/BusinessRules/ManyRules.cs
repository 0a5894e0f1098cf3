namespace ZendeskEmulator.BusinessRules;

/// <summary>update_many and destroy_many, which make no job, as those of macros and views.</summary>
// Assumed A-148: all of the rules are changed, or none. An unknown one is 404.
internal sealed class ManyRules<T>(Rules<T> rules)
    where T : TimedRecord, IHasSchema<T>, IBusinessRule, new()
{
    private static readonly BodyShape<Item> ItemShape = new BodyShape<Item>()
        .Integer("id", (item, id) => item.Id = id)
        .Integer("position", (item, position) => item.Position = position)
        .Boolean("active", (item, active) => item.Active = active);

    /// <summary>{"automations":[{"id":1,"position":2}]}</summary>
    public static RequestInput<Input> Changes { get; } = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Objects(T.Schema.Name, input => input.Add(), ItemShape),
        () => new Input(),
        (input, action) => input.Items.Count switch
        {
            0 => Errors.InvalidAttribute(T.Schema.Name, "must be present", action),
            > IdList.Largest => Errors.TooManyValues,
            _ => input.Items.Exists(item => item.Id is null)
                ? Errors.InvalidAttribute($"{T.Schema.Name}.id", "must be present", action)
                : null,
        });

    /// <summary>The ids of the query.</summary>
    public static RequestInput<IdList> Ids { get; } = new(null, (RequestContext request, out IdList ids) =>
        IdList.Read(request.Query, request.Action, out ids)
            ?? (ids.Ids.Count == 0 ? Errors.InvalidAttribute("ids", "must be present", request.Action) : null));

    public Outcome<T[]> Update(RequestContext request, in AccountWrite write, Input input)
    {
        var drafts = new Dictionary<long, T>();
        foreach (var item in input.Items)
        {
            if (Find(write, item.Id!.Value) is not { } stored)
            {
                return Errors.RecordNotFound;
            }
            var draft = (T)(drafts.GetValueOrDefault(stored.Id, stored) with { });
            draft.Position = item.Position ?? draft.Position;
            draft.Active = item.Active ?? draft.Active;
            var errors = new FieldErrors();
            if (rules.Validate?.Invoke(new RecordChange<T>(write, request.Caller, stored, draft), errors) is { } refusal)
            {
                return refusal;
            }
            if (errors.Any)
            {
                return errors;
            }
            drafts[stored.Id] = draft;
        }
        var saved = new List<T>();
        foreach (var draft in drafts.Values)
        {
            var stored = Find(write, draft.Id)!;
            saved.Add(rules.Put is { } put
                ? put(new RecordChange<T>(write, request.Caller, stored, draft))
                : write.PutIfChanged(stored, draft));
        }
        return saved.ToArray();
    }

    public Outcome<T[]> Delete(RequestContext request, in AccountWrite write, IdList ids)
    {
        var deleted = new List<T>();
        foreach (var id in ids.Ids.Distinct())
        {
            if (Find(write, id) is not { } stored)
            {
                return Errors.RecordNotFound;
            }
            if (rules.Remove(write, request.Caller, stored).Error is { } refusal)
            {
                return refusal;
            }
            deleted.Add(stored);
        }
        return deleted.ToArray();
    }

    /// <summary>The changed rules as a list of one page.</summary>
    public static Response Render(RequestContext request, in Outcome<T[]> outcome) => new RecordListResponse<T>(
        T.Schema.Name,
        RecordPage<T>.Of(new OrderedRecords<T>(outcome.Record), PageRequest.First),
        T.Schema.Json.WriterFor(request.State, outcome.Record),
        request.Operation!.JsonPath(request),
        request.Query);

    private static T? Find(in AccountWrite write, long id) =>
        write.Get<Records<T>>().Find(id) is { } rule && T.Schema.IsListed?.Invoke(rule) != false ? rule : null;

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
