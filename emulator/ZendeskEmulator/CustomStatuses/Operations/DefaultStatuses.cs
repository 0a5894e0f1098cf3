namespace ZendeskEmulator.CustomStatuses.Operations;

/// <summary>PUT custom_status/default {"ids":"1,2"}: each becomes the default status of its category.</summary>
internal static class DefaultStatuses
{
    public static readonly RequestInput<Input> Body = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().TextsOrList("ids", (input, ids) => input.Ids = ids),
        () => new Input(),
        (input, action) => input.Ids.Count == 0
            ? Errors.InvalidAttribute("ids", "must be present", action)
            : input.Ids.TrueForAll(id => BodyValue.TryReadId(id.AsSpan().Trim(), out _))
                ? null
                : Errors.InvalidAttribute("ids", "must be an array of integers", action));

    public static Outcome<CustomStatus[]> Handle(RequestContext request, in AccountWrite write, Input input)
    {
        var statuses = write.Get<Records<CustomStatus>>();
        var chosen = new Dictionary<string, CustomStatus>();
        foreach (var text in input.Ids)
        {
            _ = BodyValue.TryReadId(text.AsSpan().Trim(), out var id);
            if (statuses.Find(id) is not { } status)
            {
                return Errors.RecordNotFound;
            }
            chosen[status.Category] = status;
        }
        foreach (var status in statuses.Ascending(0))
        {
            if (chosen.TryGetValue(status.Category, out var first) && status.Default != (status.Id == first.Id))
            {
                write.Put(status with { Default = !status.Default, Active = status.Active || !status.Default });
            }
        }
        return chosen.Values.ToArray();
    }

    internal sealed class Input
    {
        public List<string> Ids { get; set; } = [];
    }
}
