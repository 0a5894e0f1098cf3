using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The items of a bulk call: those of the body's list, or those that the query names.</summary>
internal static class BulkItems
{
    /// <summary>Reads the objects under a list of the body; their types are checked now, what they ask for when its turn comes.</summary>
    public static Response? Read<T>(RequestContext request, BulkList<T> list, out List<RawJson> items)
        where T : new()
    {
        var found = new List<RawJson>();
        items = found;
        var lists = new BodyShape<List<RawJson>>().RawObjects(list.Name, (into, item) => into.Add(item));
        if (JsonBody.Read(request.ContentType, request.Body.Span, "", lists, found, list.Action) is { } badBody)
        {
            return badBody;
        }
        if (found.Count is 0 or > JobRules.MostItems)
        {
            // Assumed A-33: a list without items is told as one that is missing.
            return found.Count == 0 ? Errors.InvalidAttribute(list.Name, "must be present", list.Action) : list.TooMany;
        }
        return found.Select(list.Check).FirstOrDefault(wrong => wrong is not null);
    }

    /// <summary>Reads <c>ids</c> or <c>external_ids</c> of the query as items; none when the query has neither.</summary>
    public static Response? ReadQuery(RequestContext request, string action, out List<RawJson> items)
    {
        items = [];
        if (IdList.Read(request.Query, action, out var list) is { } badList)
        {
            return badList;
        }
        items.AddRange(list.Ids.Select(id => RawJson.Write(json => Write(json, "id", id, null))));
        items.AddRange(list.ExternalIds.Select(externalId => RawJson.Write(json => Write(json, "external_id", null, externalId))));
        return null;
    }

    /// <summary>The same, of a call that has no items but those of the query.</summary>
    public static Response? ReadQueryOrRefuse(RequestContext request, string action, out List<RawJson> items) =>
        ReadQuery(request, action, out items) ?? (items.Count == 0 ? Errors.InvalidAttribute("ids", "must be present", action) : null);

    /// <summary>Reads the one object under a key of the body, which is meant for all items.</summary>
    public static Response? ReadShared<T>(RequestContext request, string envelope, BodyShape<T> shape, string action, out RawJson shared, Func<T, Response?>? check = null)
        where T : new()
    {
        var input = new T();
        var found = new RawJson[1];
        shared = default;
        if (request.ReadBody(envelope, shape, input, action) is { } badBody)
        {
            return badBody;
        }
        var whole = new BodyShape<RawJson[]>().RawObject(envelope, (into, value) => into[0] = value);
        if (JsonBody.Read(request.ContentType, request.Body.Span, "", whole, found, action) is { } badObject)
        {
            return badObject;
        }
        shared = found[0];
        return check?.Invoke(input);
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
