namespace ZendeskEmulator.TicketForms.Operations;

/// <summary>PUT ticket_forms/reorder {"ticket_form_ids":[…]}: these first, the others in their old order behind them.</summary>
internal static class TicketFormOrder
{
    public static readonly RequestInput<Input> Body = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Integers("ticket_form_ids", (input, ids) => input.Ids = ids),
        () => new Input(),
        (input, action) => input.Ids is null ? Errors.InvalidAttribute("ticket_form_ids", "must be present", action) : null);

    public static Outcome<TicketForm[]> Handle(RequestContext request, in AccountWrite write, Input input)
    {
        var places = new Dictionary<long, int>();
        foreach (var id in input.Ids!)
        {
            places.TryAdd(id, places.Count);
        }
        var position = 0;
        var ordered = new List<TicketForm>();
        foreach (var form in write.Get<Records<TicketForm>>().Ascending(0).OrderBy(form => form.Position)
            .OrderBy(form => places.GetValueOrDefault(form.Id, int.MaxValue)))
        {
            ordered.Add(write.PutIfChanged(form, form with { Position = ++position }));
        }
        return ordered.ToArray();
    }

    public static Response Render(RequestContext request, in Outcome<TicketForm[]> outcome) => new RecordListResponse<TicketForm>(
        TicketForm.Schema.Name,
        RecordPage<TicketForm>.Of(new OrderedRecords<TicketForm>(outcome.Record), PageRequest.First),
        TicketForm.Schema.Json.WriterFor(request.State, outcome.Record),
        "/api/v2/ticket_forms/reorder.json",
        request.Query);

    internal sealed class Input
    {
        /// <summary>Null when the request has no ids.</summary>
        public List<long>? Ids { get; set; }
    }
}
