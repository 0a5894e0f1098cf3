using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Resources;

/// <summary>Adds the sideloads of a list.</summary>
internal delegate void AddSideloads<T>(Sideloads sideloads, AccountState state, IReadOnlyList<T> records);

/// <summary>The one way of every list: filter ▶ sort ▶ page ▶ sideload.</summary>
internal sealed class RecordLists<T>
    where T : TimedRecord, IHasSchema<T>, new()
{
    /// <summary>The records that the query's filters let through; null for a resource without filters.</summary>
    public Func<Records<T>, QueryText, IRecordSource<T>>? Filter { get; init; }

    /// <summary>The records of an owner that the query's filters let through; null for a resource without such filters.</summary>
    public Func<IRecordSource<T>, QueryText, IRecordSource<T>>? FilterOwned { get; init; }

    /// <summary>Whether a list has one page, with its address behind the records.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The sideloads for <c>include</c>; null if the resource has no sideloads.</summary>
    public AddSideloads<T>? Sideload { get; init; }

    private static Schema<T> Schema => T.Schema;

    private static ListSorts Sorts { get; } = new([.. T.Schema.Sorts.Select(sort => sort.Name)], T.Schema.OrderByCursor?.Name);

    /// <summary>The records of the account that the query's filters let through.</summary>
    public IRecordSource<T> All(RequestContext request)
    {
        var records = request.State.Get<Records<T>>();
        return Filter?.Invoke(records, request.Query) ?? records;
    }

    public static Response Count(RequestContext request, IRecordSource<T> records) =>
        new CountResponse(records.Count, request.Account.Clock.UtcNow);

    /// <summary>The page of records that the request asks for.</summary>
    public Response Page(RequestContext request, IRecordSource<T> records)
    {
        if (IsWhole)
        {
            T[] all = [.. records.Ascending(0)];
            return new PlainListResponse<T>(Schema.Name, all, Schema.Json.WriterFor(request.State, all))
            {
                Path = request.Operation!.JsonPath(request),
            };
        }
        if (PageRequest.Read(request.Query, request.Action, Sorts, out var page) is { } badPage)
        {
            return badPage;
        }
        return Show(request, RecordPage<T>.Of(records, page, Schema.OrderByOffset, Schema.Sorts));
    }

    /// <summary>The records that <c>ids</c> or <c>external_ids</c> name; unknown ones are left out.</summary>
    public Response Many(RequestContext request)
    {
        if (IdList.Read(request.Query, request.Action, out var list) is { } badList)
        {
            return badList;
        }
        var records = request.State.Get<Records<T>>();
        return Few(request, list.Find(records.Find, text => Schema.ExternalId is { } key ? records.FindBy(key, text) : null));
    }

    /// <summary>These records on one page.</summary>
    public Response Few(RequestContext request, IEnumerable<T> found)
    {
        var page = RecordPage<T>.Of(new FewRecords<T>(found), PageRequest.First, Schema.OrderByOffset, Schema.Sorts);
        return Show(request, page);
    }

    /// <summary>{"groups":[…], …}</summary>
    /// <param name="path">The list's path with its suffix, for the links; that of the request unless given.</param>
    public Response Show(RequestContext request, RecordPage<T> page, string? path = null)
    {
        path ??= request.Operation!.JsonPath(request);
        Sideloads? sideloads = null;
        if (Sideload is not null)
        {
            sideloads = Sideloads.Read(request.Query);
            Sideload(sideloads, request.State, page.Records);
        }
        var writer = Schema.Json.WriterFor(request.State, page.Records);
        return new RecordListResponse<T>(Schema.Name, page, writer, path, request.Query, sideloads);
    }
}
