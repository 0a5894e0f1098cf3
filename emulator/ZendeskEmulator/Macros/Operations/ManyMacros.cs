namespace ZendeskEmulator.Macros.Operations;

/// <summary>PUT macros/update_many and DELETE macros/destroy_many: no job is made (recorded), and all macros change, or none.</summary>
internal static class ManyMacros
{
    private static readonly BodyShape<Item> ItemShape = new BodyShape<Item>()
        .Integer("id", (item, id) => item.Id = id)
        .Integer("position", (item, position) => item.Position = position)
        .Boolean("active", (item, active) => item.Active = active);

    public static readonly RequestInput<Input> Body = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Objects("macros", input => input.Add(), ItemShape),
        () => new Input(),
        (input, action) => input.Items.Count switch
        {
            0 => Errors.InvalidAttribute("macros", "must be present", action),
            > IdList.Largest => Errors.TooManyValues,
            _ => input.Items.Exists(item => item.Id is null)
                ? Errors.InvalidAttribute("macros.id", "must be present", action)
                : null,
        });

    public static readonly RequestInput<IdList> Ids = new(null, (RequestContext request, out IdList ids) =>
        IdList.Read(request.Query, request.Action, out ids)
            ?? (ids.Ids.Count == 0 ? Errors.InvalidAttribute("ids", "must be present", request.Action) : null));

    public static Outcome<Macro[]> Update(RequestContext request, in AccountWrite write, Input input)
    {
        var access = MacroAccess.Of(write.State, request.Caller);
        var drafts = new Dictionary<long, Macro>();
        foreach (var item in input.Items)
        {
            if (drafts.GetValueOrDefault(item.Id!.Value) is not { } draft)
            {
                if (MacroAccess.Find(write.State, request.Caller, item.Id.Value) is not { } stored)
                {
                    return Errors.RecordNotFound;
                }
                if (!access.MayChange(stored.Restriction))
                {
                    return Errors.Forbidden;
                }
                draft = stored;
            }
            drafts[draft.Id] = draft with { Position = item.Position ?? draft.Position, Active = item.Active ?? draft.Active };
        }
        var saved = new List<Macro>();
        foreach (var draft in drafts.Values)
        {
            saved.Add(write.PutIfChanged(write.Get<Records<Macro>>().Find(draft.Id)!, draft));
        }
        return saved.ToArray();
    }

    /// <summary>Unknown macros are left out.</summary>
    public static Outcome<Macro[]> Destroy(RequestContext request, in AccountWrite write, IdList ids)
    {
        var state = write.State;
        var macros = ids.Find(id => MacroAccess.Find(state, request.Caller, id), _ => null).ToArray();
        foreach (var macro in macros)
        {
            if (MacroResource.Rules.Remove(write, request.Caller, macro).Error is { } refusal)
            {
                return refusal;
            }
        }
        return macros;
    }

    public static Response Render(RequestContext request, in Outcome<Macro[]> outcome) => new RecordListResponse<Macro>(
        Macro.Schema.Name,
        RecordPage<Macro>.Of(new OrderedRecords<Macro>(outcome.Record), PageRequest.First),
        Macro.Schema.Json.WriterFor(request.State, outcome.Record),
        "/api/v2/macros/update_many.json",
        request.Query);

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
