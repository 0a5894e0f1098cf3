using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.JobStatuses;

/// <summary>What a bulk call asks for: the items of the body's list, or those that the query names.</summary>
/// <param name="Items">
/// The items, an object each. Their types are checked when they are bound, what they ask for when their turn comes. Keys that
/// no item has, such as a password, are left out: items are stored until they are done.
/// </param>
/// <param name="Shared">What is the same for all items; null for nothing.</param>
internal sealed record BulkInput(IReadOnlyList<RawJson> Items, RawJson? Shared = null)
{
    /// <summary>The objects under a list of the body.</summary>
    public static RequestInput<BulkInput> List<T>(BulkList<T> list)
        where T : new() => new(list.Name, (RequestContext request, out BulkInput input) => ReadList(request, list, out input));

    /// <summary>The records that <c>ids</c> or <c>external_ids</c> of the query names.</summary>
    public static readonly RequestInput<BulkInput> Named = new(null, (RequestContext request, out BulkInput input) =>
        ReadQuery(request, out input) ?? (input.Items.Count == 0 ? Errors.InvalidAttribute("ids", "must be present", request.Action) : null));

    /// <summary>The records that the query names, with one object of the body for all of them; without such records, a list as above.</summary>
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
        if (found.Count is 0 or > JobRules.MostItems)
        {
            // Assumed A-33: a list without items is told as one that is missing.
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
        items.AddRange(list.Ids.Select(id => RawJson.Write(json => Write(json, "id", id, null))));
        items.AddRange(list.ExternalIds.Select(externalId => RawJson.Write(json => Write(json, "external_id", null, externalId))));
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

    private static void Write(Utf8JsonWriter json, string name, long? id, string? externalId)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, externalId);
        }
        json.WriteEndObject();
    }
}
