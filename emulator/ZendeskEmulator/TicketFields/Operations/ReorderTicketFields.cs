namespace ZendeskEmulator.TicketFields.Operations;

/// <summary>PUT ticket_fields/reorder {"ticket_field_ids":[…]}: these first, the others in their old order behind them.</summary>
internal static class ReorderTicketFields
{
    public static readonly RequestInput<Input> Body = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Integers("ticket_field_ids", (input, ids) => input.Ids = ids),
        () => new Input(),
        (input, action) => input.Ids is null ? Errors.InvalidAttribute("ticket_field_ids", "must be present", action) : null);

    public static Outcome<TicketField[]> Handle(RequestContext request, in AccountWrite write, Input input)
    {
        var places = new Dictionary<long, int>();
        foreach (var id in input.Ids!)
        {
            places.TryAdd(id, places.Count);
        }
        var present = write.Get<Records<TicketField>>().Ascending(0).OrderBy(field => field.Position).ToArray();
        var position = 0;
        foreach (var field in present.OrderBy(field => places.GetValueOrDefault(field.Id, int.MaxValue)))
        {
            write.PutIfChanged(field, field with { Position = position++ });
        }
        return present;
    }

    internal sealed class Input
    {
        /// <summary>Null when the request has no ids.</summary>
        public List<long>? Ids { get; set; }
    }
}
