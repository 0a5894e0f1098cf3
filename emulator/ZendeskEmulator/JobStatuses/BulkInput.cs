namespace ZendeskEmulator.JobStatuses;

/// <summary>The input of a bulk call: the items in the body's list, or those that the query names.</summary>
/// <param name="Items">The items, one object each. Types are checked when the call is bound, values when the item runs.
/// Unknown keys, such as a password, are left out, because items are stored until they are done.</param>
/// <param name="Shared">The values that all items share; null if they share no values.</param>
internal sealed record BulkInput(IReadOnlyList<RawJson> Items, RawJson? Shared = null)
{
    /// <summary>The objects of a list in the body.</summary>
    public static RequestInput<BulkInput> List<T>(BulkList<T> list)
        where T : new() => new(list.Name, (RequestContext request, out BulkInput input) => ReadList(request, list, out input));

    /// <summary>The records named by <c>ids</c> or <c>external_ids</c> in the query.</summary>
    public static readonly RequestInput<BulkInput> Named = new(null, (RequestContext request, out BulkInput input) =>
        ReadQuery(request, out input) ?? (input.Items.Count == 0
            ? Errors.InvalidAttribute("ids", "must be present", request.Action)
            : null));

    /// <summary>
    /// The records that the query names, with one object in the body for all of them. If the query names no record, the body has a
    /// list.
    /// </summary>
    /// <param name="envelope">The key of the one object.</param>
    public static RequestInput<BulkInput> NamedOrList<T>(string envelope, BulkList<T> list)
        where T : new() => new(list.Name, (RequestContext request, out BulkInput input) =>
    {
        if (ReadQuery(request, out input) is { } badQuery)
        {
            return badQuery;
        }
        return input.Items.Count == 0 ? ReadList(request, list, out input) : ReadShared(request, envelope, list, ref input);
    });

    private static Error? ReadList<T>(RequestContext request, BulkList<T> list, out BulkInput input)
        where T : new()
    {
        var found = new List<RawJson>();
        input = new BulkInput(found);
        var lists = new BodyShape<List<RawJson>>().RawObjects(list.Name, (into, item) => into.Add(item));
        if (request.ReadBody("", lists, found) is { } badBody)
        {
            return badBody;
        }
        if (found.Count is 0 or > JobRules.MaxItems)
        {
            // Assumed A-33: an empty list is reported as a missing one.
            return found.Count == 0 ? Errors.InvalidAttribute(list.Name, "must be present", request.Action) : list.TooMany;
        }
        if (found.Select(item => list.Check(item, request.Action)).FirstOrDefault(wrong => wrong is not null) is { } badItem)
        {
            return badItem;
        }
        input = new BulkInput([.. found.Select(list.Shape.Known)]);
        return null;
    }

    private static Error? ReadQuery(RequestContext request, out BulkInput input)
    {
        var items = new List<RawJson>();
        input = new BulkInput(items);
        if (IdList.Read(request.Query, request.Action, out var list) is { } badList)
        {
            return badList;
        }
        items.AddRange(list.Ids.Select(id => JobRows.Row(("id", id))));
        items.AddRange(list.ExternalIds.Select(externalId => JobRows.Row(("external_id", externalId))));
        return null;
    }

    private static Error? ReadShared<T>(RequestContext request, string envelope, BulkList<T> list, ref BulkInput input)
        where T : new()
    {
        var shared = new T();
        var raw = new RawJson[1];
        var whole = new BodyShape<RawJson[]>().RawObject(envelope, (into, value) => into[0] = value);
        if ((request.ReadBody(envelope, list.Shape, shared) ?? request.ReadBody("", whole, raw)) is { } badBody)
        {
            return badBody;
        }
        input = input with { Shared = list.Shape.Known(raw[0]) };
        return list.CheckInput?.Invoke(shared, request.Action);
    }
}
